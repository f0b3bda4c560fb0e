package org.aurorasoc.workbench.intel.misp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.aurorasoc.workbench.intel.misp.Asking.ask;
import static org.aurorasoc.workbench.intel.misp.Asking.askOne;
import static org.aurorasoc.workbench.intel.misp.Asking.domain;
import static org.aurorasoc.workbench.intel.misp.Asking.feed;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.domain.intel.Clearance;
import org.aurorasoc.workbench.domain.intel.EgressGate;
import org.aurorasoc.workbench.domain.intel.FeedAnswer;
import org.aurorasoc.workbench.domain.intel.FeedAnswer.Found;
import org.aurorasoc.workbench.domain.intel.FeedAnswer.NotKnown;
import org.aurorasoc.workbench.domain.intel.Indicator;
import org.aurorasoc.workbench.domain.intel.MarkedIndicator;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.domain.intel.VerdictWord;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.task.CancelToken;
import org.junit.jupiter.api.Test;

class MispFeedTest {
    private static final String NOTHING = "{\"response\":{\"Attribute\":[]}}";
    private static final String TWO = """
            {"response":{"Attribute":[
              {"type":"domain","value":"EVIL.example","to_ids":true,"category":"Network activity",
               "comment":"beacon target","timestamp":"1700000000","first_seen":"2023-11-01T00:00:00.000000+00:00",
               "Event":{"id":"7","info":"Tunnelling","threat_level_id":"1"},
               "Tag":[{"name":"tlp:amber"},{"name":"misp:confidence-level=\\"usually-confident\\""}]},
              {"type":"ip-dst|port","value":"203.0.113.7|443","to_ids":false,"Event":{"threat_level_id":"4"}},
              {"type":"domain","value":"unasked.example","to_ids":true},
              {"type":"domain","value":"gone.example","to_ids":true,"deleted":true},
              7, {"type":"domain"}, {"value":"evil.example"}
            ]}}""";

    @Test
    void whatTheServerKnowsComesWithVerdictTagsMarkingAndTimes() throws IOException {
        try (FakeMisp server = new FakeMisp(FakeMisp.saying(200, TWO));
                MispFeed feed = feed(server)) {
            Found found = (Found) askOne(feed);
            assertThat(found.verdict()).isEqualTo(VerdictWord.MALICIOUS);
            assertThat(found.rule()).contains("detection").contains("high");
            assertThat(found.confidence()).isEqualTo(75);
            assertThat(found.tlp()).isEqualTo(Tlp.AMBER);
            assertThat(found.context()).contains("beacon target").contains("Tunnelling");
            assertThat(found.times().reported()).isEqualTo(Instant.ofEpochSecond(1_700_000_000));
            assertThat(found.times().firstSeen()).isEqualTo(Instant.parse("2023-11-01T00:00:00Z"));
            assertThat(JsonText.write(found.raw())).contains("\"records\"").contains("beacon target");
        }
    }

    @Test
    void manyAreAskedInOneRequestAndEachGetsItsOwnAnswer() throws IOException {
        try (FakeMisp server = new FakeMisp(FakeMisp.saying(200, TWO));
                MispFeed feed = feed(server)) {
            Indicator address = Indicator.of("ip", "203.0.113.7");
            Map<Indicator, FeedAnswer> answers =
                    ask(feed, domain("evil.example"), address, domain("gone.example"), domain("quiet.example"));
            assertThat(answers.get(address))
                    .isInstanceOfSatisfying(
                            Found.class, found -> assertThat(found.verdict()).isEqualTo(VerdictWord.UNKNOWN));
            assertThat(answers.get(domain("gone.example"))).isEqualTo(new NotKnown());
            assertThat(answers.get(domain("quiet.example"))).isEqualTo(new NotKnown());
            assertThat(answers).doesNotContainKey(domain("unasked.example")).hasSize(4);
            assertThat(server.told()).hasSize(1);
            assertThat(valuesIn(server.told().getFirst()))
                    .containsExactly("evil.example", "203.0.113.7", "gone.example", "quiet.example");
        }
    }

    @Test
    void aTagOfFalsePositiveClearsAndTheGravestRecordCounts() throws IOException {
        String cleared = """
                {"response":{"Attribute":[{"type":"domain","value":"evil.example","to_ids":true,
                 "Tag":[{"name":"false-positive:confirmed=\\"true\\""}]}%s]}}""";
        String accusing = ",{\"type\":\"hostname\",\"value\":\"evil.example\",\"to_ids\":true}";
        try (FakeMisp one = new FakeMisp(FakeMisp.saying(200, cleared.formatted("")));
                FakeMisp two = new FakeMisp(FakeMisp.saying(200, cleared.formatted(accusing)));
                MispFeed clearing = feed(one);
                MispFeed torn = feed(two)) {
            assertThat(((Found) askOne(clearing)).verdict()).isEqualTo(VerdictWord.BENIGN);
            Found found = (Found) askOne(torn);
            assertThat(found.verdict()).isEqualTo(VerdictWord.MALICIOUS);
            assertThat(found.rule()).contains("the gravest of 2 records");
        }
    }

    @Test
    void nothingLeavesThatIsMarkedAboveTheCeilingOrIsOurOwn() throws IOException {
        try (FakeMisp server = new FakeMisp(FakeMisp.saying(200, NOTHING));
                MispFeed feed = feed(server)) {
            List<MarkedIndicator> asked = List.of(
                    new MarkedIndicator(domain("open.example"), Tlp.GREEN),
                    new MarkedIndicator(domain("amber-marked.example"), Tlp.AMBER),
                    new MarkedIndicator(domain("never-marked.example"), null),
                    new MarkedIndicator(Indicator.of("ip", "10.1.2.3"), Tlp.CLEAR),
                    new MarkedIndicator(domain("listed.example"), Tlp.CLEAR),
                    new MarkedIndicator(Indicator.of("host", "hr-laptop-7"), Tlp.CLEAR));
            EgressGate gate = new EgressGate(indicator ->
                    indicator.value().startsWith("listed") ? Optional.of("our own names") : Optional.empty());
            Clearance clearance = gate.clear(feed.terms(), Tlp.GREEN, asked);
            Map<Indicator, FeedAnswer> answers = feed.ask(clearance, new CancelToken());
            assertThat(answers).containsOnlyKeys(domain("open.example"));
            assertThat(clearance.heldBack()).hasSize(5);
            assertThat(valuesIn(server.told().getFirst())).containsExactly("open.example");
            assertThat(server.told().toString())
                    .doesNotContain("amber-marked", "never-marked", "10.1.2.3", "listed.example", "hr-laptop");
            feed.ask(gate.clear(feed.terms(), Tlp.RED, asked), new CancelToken());
            assertThat(server.told()).hasSize(1);
        }
    }

    @Test
    void manyIndicatorsGoInBatchesOfFifty() throws IOException {
        try (FakeMisp server = new FakeMisp(FakeMisp.saying(200, NOTHING));
                MispFeed feed = feed(server)) {
            Indicator[] many = IntStream.range(0, 101)
                    .mapToObj(i -> domain("n" + i + ".example"))
                    .toArray(Indicator[]::new);
            assertThat(ask(feed, many)).hasSize(101).containsValue(new NotKnown());
            assertThat(server.told()).hasSize(3);
        }
    }

    @Test
    void aValueThatTheServerWouldReadAsAPatternIsNotSent() throws IOException {
        try (FakeMisp server = new FakeMisp(FakeMisp.saying(200, NOTHING));
                MispFeed feed = feed(server)) {
            Indicator pattern = Indicator.of("url", "http://evil.example/%");
            assertThat(ask(feed, pattern).get(pattern)).isInstanceOf(FeedAnswer.Unavailable.class);
            assertThat(server.told()).isEmpty();
        }
    }

    @Test
    void anAnswerCutOffAtItsLimitDoesNotClaimThatTheRestIsUnknown() {
        JsonObject attribute = JsonText.readObject("{\"type\":\"domain\",\"value\":\"evil.example\",\"to_ids\":true}");
        JsonObject reply = JsonObject.of(
                "response", JsonObject.of("Attribute", new JsonArray(List.of(attribute, attribute, attribute))));
        byte[] body = JsonText.write(reply).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Map<Indicator, FeedAnswer> answers =
                MispReply.read(body, List.of(domain("evil.example"), domain("late.example")), 3);
        assertThat(answers.get(domain("evil.example"))).isInstanceOf(Found.class);
        assertThat(answers.get(domain("late.example"))).isInstanceOf(FeedAnswer.Unavailable.class);
    }

    @Test
    void theKeyIsOnlyInItsHeaderAndNoValueIsInAnyPrintedForm() throws IOException {
        try (FakeMisp server = new FakeMisp(FakeMisp.saying(200, TWO));
                MispFeed feed = feed(server)) {
            Map<Indicator, FeedAnswer> answers = ask(feed, domain("evil.example"));
            assertThat(server.told().getFirst()).containsOnlyOnce(Asking.KEY).contains("Authorization=[" + Asking.KEY);
            assertThat(answers.toString() + Asking.cleared(feed, domain("evil.example")) + feed.terms())
                    .doesNotContain("evil.example", Asking.KEY, "beacon");
        }
    }

    @Test
    void theDoctorSendsNoIndicatorAndSaysWhatMayLeave() throws IOException {
        try (FakeMisp server = new FakeMisp(FakeMisp.saying(200, "{\"version\":\"2.5.1\"}"));
                MispFeed feed = feed(server)) {
            Check check = feed.examine();
            assertThat(check.name()).isEqualTo("feed team");
            assertThat(check.state()).isEqualTo(Check.State.WARN);
            assertThat(check.detail()).contains("TLP:GREEN").contains("not encrypted");
            assertThat(server.told()).singleElement().asString().startsWith("GET /servers/getVersion");
        }
    }

    private static List<String> valuesIn(String told) {
        JsonObject body = JsonText.readObject(told.substring(told.lastIndexOf('\n') + 1));
        return ((JsonArray) body.members().get("value"))
                .elements().stream().map(value -> ((JsonString) value).value()).toList();
    }
}

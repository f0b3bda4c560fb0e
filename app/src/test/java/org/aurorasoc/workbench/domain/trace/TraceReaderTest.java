package org.aurorasoc.workbench.domain.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.aurorasoc.workbench.domain.extract.Reading;
import org.aurorasoc.workbench.domain.extract.WarningList;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.suffix.PublicSuffixSites;
import org.junit.jupiter.api.Test;

class TraceReaderTest {
    private final TraceReader reader = new TraceReader(
            Reading.with(
                    new WarningList("public resolvers", WarningList.Kind.CIDR, List.of("8.8.8.8/32")),
                    new WarningList("private ranges", WarningList.Kind.CIDR, List.of("10.0.0.0/8"))),
            new PublicSuffixSites());

    private List<String> tokens(String payload) {
        return written(
                Set.copyOf(reader.read((JsonObject) JsonText.read(payload)).tokens()));
    }

    private static List<String> written(Set<Token> tokens) {
        return tokens.stream()
                .sorted(Token.ORDER)
                .map(each -> each.kind() + " " + each.text())
                .toList();
    }

    @Test
    void theWordsAreThoseOfTitleSummaryAndOutcome() {
        Traces traces = reader.read(
                (JsonObject)
                        JsonText.read(
                                "{\"title\":\"Beacon\",\"summary\":\"resolver\",\"outcome\":\"escalated\",\"what_worked\":\"patience\"}"));
        assertThat(traces.terms().counts().keySet()).anyMatch(t -> t.startsWith("beacon"));
        assertThat(traces.terms().counts().keySet()).anyMatch(t -> t.startsWith("resolv"));
        assertThat(traces.terms().counts().keySet()).anyMatch(t -> t.startsWith("escalat"));
        assertThat(traces.terms().counts().keySet()).noneMatch(t -> t.startsWith("patien"));
    }

    @Test
    void aSubDomainMeetsItsDomainByTheirSite() {
        assertThat(tokens("{\"summary\":\"x\",\"iocs\":[{\"type\":\"hostname\",\"value\":\"A.B.Evil[.]Example.\"}]}"))
                .containsExactly("domain a.b.evil.example", "site evil.example");
        assertThat(written(reader.tokensOf("seen: evil[.]example").tokens()))
                .containsExactly("domain evil.example", "site evil.example");
    }

    @Test
    void theReservedEndingsAreSuffixesAndHostingCustomersAreSitesOfTheirOwn() {
        PublicSuffixSites sites = new PublicSuffixSites();
        assertThat(List.of("a.b.example", "x.y.test", "m.n.invalid", "a.b.co.uk", "one.github.io"))
                .extracting(host -> sites.siteOf(host).orElse("none"))
                .containsExactly("b.example", "y.test", "n.invalid", "b.co.uk", "one.github.io");
        assertThat(List.of("github.io", "co.uk", "example", "com", "192.0.2.7", "", "..", "2001:db8::1"))
                .allSatisfy(host -> assertThat(sites.siteOf(host)).isEmpty());
    }

    @Test
    void anAddressBringsItsHostAndASubTechniqueItsTechnique() {
        assertThat(tokens("{\"summary\":\"loaded hxxps://cdn[.]evil[.]example/a.js by T1059.001\"}"))
                .containsExactly(
                        "domain cdn.evil.example",
                        "site evil.example",
                        "technique T1059",
                        "technique T1059.001",
                        "url https://cdn.evil.example/a.js");
        assertThat(tokens("{\"summary\":\"x\",\"iocs\":[{\"type\":\"uri\",\"value\":\"http://203.0.113.9:8080/x\"}]}"))
                .containsExactly("ip 203.0.113.9", "url http://203.0.113.9:8080/x");
    }

    @Test
    void techniquesAreReadHoweverAClientWritesThem() {
        assertThat(tokens(
                        "{\"summary\":\"x\",\"techniques\":[\"t1071.004\",\"T1566: Phishing\",{\"id\":\"AML.T0051.000\"}],"
                                + "\"metadata\":{\"mitre\":[\"attack.t1105\"]}}"))
                .containsExactly(
                        "technique AML.T0051",
                        "technique AML.T0051.000",
                        "technique T1071",
                        "technique T1071.004",
                        "technique T1105",
                        "technique T1566");
    }

    @Test
    void hostsUsersAndRulesAreFoldedAndAnAccountIsFoundWithoutItsDomain() {
        assertThat(tokens("{\"summary\":\"x\",\"rule\":\"DNS-Volume\",\"users\":[\"CORP\\\\J.Doe\"],"
                        + "\"assets\":[\"FIN-WS-12\",{\"hostname\":\"fin-ws-13\"}],\"cps_devices\":[\"plc-7\"]}"))
                .containsExactly(
                        "host fin-ws-12",
                        "host fin-ws-13",
                        "host plc-7",
                        "rule dns-volume",
                        "user corp\\j.doe",
                        "user j.doe");
    }

    @Test
    void aTextMentionsWhatCouldBeAHostOrAUser() {
        TextTokens asked = reader.tokensOf("Beacon from FIN-WS-12, user CORP\\j.doe.");
        assertThat(asked.tokens()).isEmpty();
        assertThat(asked.mentions())
                .contains(new Token("host", "fin-ws-12"), new Token("user", "j.doe"), new Token("rule", "fin-ws-12"))
                .doesNotContain(new Token("host", "beacon"));
    }

    @Test
    void listedAndPrivateValuesBecomeNoTokensAndAreNamed() {
        TextTokens asked = reader.tokensOf("10.1.2.3 asked 8[.]8[.]8[.]8 for 192.0.2.7");
        assertThat(written(asked.tokens())).containsExactly("ip 192.0.2.7");
        assertThat(asked.ignored())
                .containsExactly(
                        new IgnoredValue("10.1.2.3", "on a warning list: private ranges"),
                        new IgnoredValue("8[.]8[.]8[.]8", "on a warning list: public resolvers"));
        assertThat(tokens("{\"summary\":\"x\",\"iocs\":[{\"type\":\"ip\",\"value\":\"8.8.8.8\"},\"10.9.9.9\"]}"))
                .isEmpty();
    }

    @Test
    void aValueWithoutATypeIsDetectedAndOneThatNobodyKnowsIsKept() {
        assertThat(
                        tokens(
                                "{\"summary\":\"x\",\"iocs\":[\"192[.]0[.]2[.]7\",{\"value\":\"some-mutex\"},"
                                        + "{\"type\":\"auto\",\"value\":\"2001:DB8:0::1\"},{\"type\":\"domain|ip\",\"value\":\"e.example|192.0.2.8\"},7]}"))
                .contains("ip 192.0.2.7", "ip 2001:db8::1", "unknown some-mutex", "ip 192.0.2.8", "site e.example");
    }

    @Test
    void anOverlongValueIsKnownByItsHash() {
        String value = "https://evil.example/" + "a".repeat(2_000);
        List<String> tokens = tokens("{\"summary\":\"x\",\"iocs\":[{\"type\":\"url\",\"value\":\"" + value + "\"}]}");
        assertThat(tokens).anyMatch(token -> token.matches("url sha256:[0-9a-f]{64}"));
        assertThat(tokens).allMatch(token -> token.length() <= 600);
    }

    @Test
    void hostileCasesAreReadWithinBounds() {
        String many = "{\"summary\":\"" + "e1.example ".repeat(200_000) + "\",\"iocs\":[[],null,{\"value\":1},{}],"
                + "\"techniques\":\"T1\",\"users\":7,\"assets\":{\"name\":[1]}}";
        assertThat(tokens(many)).containsExactly("domain e1.example", "site e1.example");
        assertThat(reader.tokensOf("a-b ".repeat(100_000)).mentions()).hasSize(3);
    }
}

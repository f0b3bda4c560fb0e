package org.aurorasoc.workbench.service.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.OutcomeClass;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.casefile.Sentence;
import org.aurorasoc.workbench.domain.casefile.StoredSentences;
import org.aurorasoc.workbench.domain.desk.MutedToken;
import org.aurorasoc.workbench.domain.desk.QuestionId;
import org.aurorasoc.workbench.domain.extract.Reading;
import org.aurorasoc.workbench.domain.extract.WarningList;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.reasons.Why;
import org.aurorasoc.workbench.domain.recall.AskedQuestion;
import org.aurorasoc.workbench.domain.recall.Leg;
import org.aurorasoc.workbench.domain.recall.LegPart;
import org.aurorasoc.workbench.domain.recall.RecalledCase;
import org.aurorasoc.workbench.domain.trace.IgnoredValue;
import org.aurorasoc.workbench.domain.trace.TextTokens;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.domain.trace.TraceReader;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.suffix.PublicSuffixSites;
import org.aurorasoc.workbench.task.CancelToken;
import org.junit.jupiter.api.Test;

class WhyServiceTest {
    private static final String ASKED = "Two laptops sent long TXT queries to a.cdn-sync[.]example. "
            + "The resolver was 8.8.8.8 and the host HR-LAP-7 was seen. Mail flow was normal all day.";
    private static final String PAST = "The printer was replaced on Monday. "
            + "Long TXT queries were sent by two laptops to b.cdn-sync.example. Resolver 8.8.8.8 answered them.";

    private final AskedStore store = new AskedStore();
    private final WordEmbedder embedder = new WordEmbedder(ModelId.MINILM);
    private final TraceReader traces = new TraceReader(
            Reading.with(new WarningList("public resolver", WarningList.Kind.CIDR, List.of("8.8.8.8/32"))),
            new PublicSuffixSites());

    private WhyService service(WordEmbedder model) {
        return new WhyService(store.open(), () -> model, traces);
    }

    private Why why(String text, RecalledCase hit) {
        return service(embedder).explain(asked(text)).of(hit, new CancelToken());
    }

    private AskedQuestion asked(String text) {
        return asked(text, Optional.empty(), traces.tokensOf(text));
    }

    private AskedQuestion asked(RecalledCase stored) {
        return asked(
                stored.record().summary(),
                Optional.of(stored.entry()),
                traces.tokensOf(stored.entry().payload()));
    }

    private static AskedQuestion asked(String text, Optional<StoredEntry> like, TextTokens tokens) {
        return new AskedQuestion(
                QuestionId.ofText(text), text, like, List.of(), ModelId.MINILM, "", 0, 0, false, tokens);
    }

    private static RecalledCase past(String summary) {
        JsonObject more =
                JsonText.readObject("{\"techniques\":[\"T1071.004\"],\"assets\":[\"HR-LAP-7\",\"HR-LAP-8\"]}");
        return past(summary, ModelId.MINILM, more);
    }

    private static RecalledCase past(String summary, ModelId model, JsonObject more) {
        StoredEntry entry = new StoredEntry(
                new EntryKey(CollectionName.CASES, "CASE-1"),
                PlainEmbedder.near(0.5),
                model,
                null,
                more.with("summary", Json.of(summary)),
                Instant.EPOCH);
        return new RecalledCase(
                entry,
                OptionalDouble.of(0.5),
                0,
                true,
                false,
                LegPart.at(1).part() + LegPart.at(4).part(),
                Map.of(Leg.MEANING, LegPart.at(1), Leg.WORDS, LegPart.at(4)),
                List.of(),
                OutcomeClass.OTHER);
    }

    @Test
    void aCaseIsExplainedByWhatItSaysAndHas() {
        store.having.put(new Token("site", "cdn-sync.example"), 2L);
        Why why = why(ASKED + " T1071", past(PAST));
        assertThat(why.sentences().pairs().items().getFirst()).satisfies(pair -> {
            assertThat(pair.yours().text()).startsWith("Two laptops sent");
            assertThat(pair.theirs().text()).startsWith("Long TXT");
            assertThat(ASKED.substring(pair.yours().start(), pair.yours().end()))
                    .isEqualTo(pair.yours().text());
        });
        assertThat(why.sentences().onlyTheirs().items())
                .extracting(each -> each.text())
                .containsExactly("The printer was replaced on Monday.", "Resolver 8.8.8.8 answered them.");
        assertThat(why.indicators().items()).singleElement().satisfies(shared -> {
            assertThat(shared.token()).isEqualTo(new Token("site", "cdn-sync.example"));
            assertThat(shared.cases()).isEqualTo(2);
            assertThat(shared.rare()).isTrue();
        });
        assertThat(why.entities().items())
                .extracting(each -> each.token().text())
                .containsExactly("hr-lap-7");
        assertThat(why.techniques().items()).singleElement().satisfies(match -> {
            assertThat(match.theirs()).isEqualTo("T1071.004");
            assertThat(match.kinship().word()).isEqualTo("parent");
        });
        assertThat(why.ignored().items()).extracting(each -> each.value()).containsExactly("8.8.8.8");
        assertThat(why.theirs().entities().items()).extracting(Token::text).containsExactly("hr-lap-8");
        assertThat(why.yours().indicators().items()).extracting(Token::text).containsExactly("a.cdn-sync.example");
        assertThat(why.contributions().shares()).containsEntry(Leg.MEANING, 51).containsEntry(Leg.WORDS, 49);
    }

    @Test
    void shufflingTheSentencesOfEitherTextChangesNothingButTheirPlaces() {
        Random random = new Random(17);
        for (int run = 0; run < 100; run++) {
            List<String> yours = sentences(random);
            List<String> theirs = sentences(random);
            JsonObject before = unplaced(why(String.join(" ", yours), past(String.join(" ", theirs))));
            Collections.shuffle(yours, random);
            Collections.shuffle(theirs, random);
            store.kept.clear();
            assertThat(unplaced(why(String.join("\n", yours), past(String.join(" ", theirs)))))
                    .isEqualTo(before);
        }
    }

    private static List<String> sentences(Random random) {
        String[] words =
                "laptop server query macro mail login token cloud printer beacon 192.0.2.7 T1059.001".split(" ");
        return new ArrayList<>(IntStream.range(0, random.nextInt(2, 32))
                .mapToObj(_ -> "The"
                        + IntStream.range(0, random.nextInt(2, 8))
                                .mapToObj(_ -> " " + words[random.nextInt(words.length)])
                                .reduce("", String::concat)
                        + " was seen.")
                .toList());
    }

    private static JsonObject unplaced(Why why) {
        return JsonText.readObject(
                JsonText.write(WhyDocument.of(why)).replaceAll("_at\":\\[[\\[\\]0-9,]*\\]", "_at\":0"));
    }

    @Test
    void theQuestionIsEmbeddedOnceAndAStoredCaseNotAtAll() {
        Explanation explanation = service(embedder).explain(asked(ASKED));
        explanation.of(past(PAST), new CancelToken());
        assertThat(embedder.asked).hasSize(6);
        assertThat(store.kept).hasSize(1);
        Why again = explanation.of(past(PAST), new CancelToken());
        assertThat(embedder.asked).hasSize(6);
        assertThat(store.writes).isEqualTo(1);
        assertThat(again).isEqualTo(explanation.of(past(PAST), new CancelToken()));
    }

    @Test
    void sentencesOfACaseThatWasReplacedMeanwhileAreComparedAndNotKept() {
        store.written = Instant.EPOCH.plusSeconds(1);
        Explanation explanation = service(embedder).explain(asked(past(ASKED)));
        assertThat(explanation
                        .of(past(PAST), new CancelToken())
                        .sentences()
                        .pairs()
                        .items())
                .isNotEmpty();
        assertThat(store.writes).isEqualTo(2);
        assertThat(store.kept).isEmpty();
        store.written = Instant.EPOCH;
        explanation.of(past(PAST), new CancelToken());
        assertThat(store.kept).hasSize(1);
    }

    @Test
    void sentencesThatAnotherModelEmbeddedAreNeverCompared() {
        RecalledCase hit = past(PAST);
        EntryKey key = hit.entry().key();
        Why expected = why(ASKED, hit);
        List<Sentence> strange = store.kept.get(key).sentences().stream()
                .map(each -> new Sentence(each.text(), PlainEmbedder.near(1)))
                .toList();
        store.kept.put(key, new StoredSentences(new ModelId("bge-small-en-v1.5"), strange));
        assertThat(why(ASKED, hit)).isEqualTo(expected);
        assertThat(store.kept.get(key).model()).isEqualTo(ModelId.MINILM);
    }

    @Test
    void inHashModeNoSentencesAreComparedAndItIsSaidWhy() {
        WordEmbedder hash = new WordEmbedder(ModelId.HASH);
        Why why = service(hash).explain(asked(ASKED)).of(past(PAST), new CancelToken());
        assertThat(why.sentences().pairs().items()).isEmpty();
        assertThat(why.theirs().sentences().items()).isEmpty();
        assertThat(why.sentences().unavailable()).contains("hash mode was chosen");
        assertThat(why.indicators().items()).isNotEmpty();
        assertThat(hash.asked).isEmpty();
        assertThat(store.writes).isZero();
    }

    @Test
    void aStoreThatCannotKeepSentencesIsNotAskedTwiceAndTheAnswerStands() {
        store.fails = true;
        Explanation explanation = service(embedder).explain(asked(ASKED));
        assertThat(explanation
                        .of(past(PAST), new CancelToken())
                        .sentences()
                        .pairs()
                        .items())
                .isNotEmpty();
        explanation.of(past(PAST), new CancelToken());
        assertThat(store.writes).isEqualTo(1);
        store.isWritable = false;
        why(ASKED, past(PAST));
        assertThat(store.writes).isEqualTo(1);
    }

    @Test
    void aQuestionThatIsACaseHasAllOfItsOwn() {
        RecalledCase asking = past(ASKED);
        Explanation explanation = service(embedder).explain(asked(asking));
        Why why = explanation.of(past(PAST, ModelId.UNRECORDED, JsonObject.EMPTY), new CancelToken());
        assertThat(why.yours().techniques().items()).containsExactly("T1071.004");
        assertThat(why.yours().entities().items()).extracting(Token::text).containsExactly("hr-lap-7", "hr-lap-8");
    }

    @Test
    void aMutedDomainMutesTheSiteOfItsNameAsInRecall() {
        store.mutes.add(new MutedToken(new Token("domain", "cdn.example"), Instant.EPOCH, "m.ortega"));
        Why why = why("Traffic to cdn.example was seen.", past("We saw cdn.example again and again."));
        assertThat(why.indicators().items()).isEmpty();
        assertThat(why.ignored().items()).containsExactly(new IgnoredValue("cdn.example", "muted"));
    }

    @Test
    void whatIsMutedCountsForNothingAndWhatNobodyCountedHasNoNumber() {
        store.untraceable = "never migrated";
        store.mutes.add(new MutedToken(new Token("host", "hr-lap-7"), Instant.EPOCH, "m.ortega"));
        Why why = why(ASKED, past(PAST));
        assertThat(why.entities().items()).isEmpty();
        assertThat(why.ignored().items()).extracting(each -> each.reason()).contains("muted");
        assertThat(why.cases()).isEmpty();
        assertThat(JsonText.write(WhyDocument.of(why))).contains("\"cases\":null,\"rare\":null");
    }
}

package org.aurorasoc.workbench.viewmodel.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.domain.OutcomeAliases;
import org.aurorasoc.workbench.domain.reasons.Contributions;
import org.aurorasoc.workbench.domain.reasons.SentenceComparison;
import org.aurorasoc.workbench.domain.reasons.TechniqueComparison;
import org.aurorasoc.workbench.domain.reasons.TokenComparison;
import org.aurorasoc.workbench.domain.reasons.Why;
import org.aurorasoc.workbench.domain.recall.Leg;
import org.aurorasoc.workbench.domain.recall.LegPart;
import org.aurorasoc.workbench.domain.recall.RecalledCase;
import org.aurorasoc.workbench.domain.trace.IgnoredValue;
import org.aurorasoc.workbench.domain.trace.TextTokens;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.TenCases;
import org.junit.jupiter.api.Test;

class WhyWriterTest {
    private static final Pattern SHARE = Pattern.compile("(\\d+) %");

    private final Inert inert = new Inert(() ->
            TestServices.over(TenCases.memory(), PlainEmbedder.minilm(), java.nio.file.Path.of("target", "test-home")));

    private WhyPage page(Map<Leg, LegPart> legs, TextTokens yours, TextTokens theirs, boolean discreet) {
        Why why = Why.of(
                SentenceComparison.unavailable("No model is there."),
                TechniqueComparison.of(yours.tokens(), theirs.tokens()),
                TokenComparison.of(yours, theirs, Set.of()),
                Why.Counts.UNKNOWN,
                new Contributions(0, legs));
        RecalledCase hit =
                RecalledCase.alone(TenCases.all().getFirst(), java.util.Optional.empty(), OutcomeAliases.USUAL);
        return new WhyWriter(new Messages(Locale.ENGLISH), inert, new Discretion(discreet, "hidden")).page(hit, why);
    }

    private static TextTokens tokens(Token... tokens) {
        return new TextTokens(Set.of(tokens), Set.of(), List.of());
    }

    @Test
    void thePartsAndTheirSentenceAlwaysAddUpToAHundred() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            Map<Leg, LegPart> legs = new EnumMap<>(Leg.class);
            for (Leg leg : Leg.values()) {
                if (random.nextInt(3) > 0) {
                    legs.put(leg, LegPart.at(1 + random.nextInt(100)));
                }
            }
            WhyPage page = page(legs, tokens(), tokens(), false);
            int sum = page.parts().stream().mapToInt(RankPart::share).sum();
            int said = SHARE.matcher(page.partsSentence())
                    .results()
                    .mapToInt(found -> Integer.parseInt(found.group(1)))
                    .sum();
            assertThat(sum).isEqualTo(legs.isEmpty() ? 0 : 100).isEqualTo(said);
        }
    }

    @Test
    void bothSidesAreListedInTheirOrderAndDefanged() {
        TextTokens theirs =
                tokens(new Token("technique", "T1048"), new Token("domain", "evil.example"), new Token("host", "HR-7"));
        WhyPage page = page(Map.of(), tokens(), theirs, false);
        assertThat(page.onlyTheirs())
                .extracting(DifferLine::text)
                .containsExactly("T1048 Exfiltration Over Alternative Protocol", "evil[.]example", "host HR-7");
        assertThat(page.onlyYours()).isEmpty();
        assertThat(page.noPairs())
                .isEqualTo("Sentences are compared by meaning, which hash mode has not: No model is there.");
        assertThat(page(Map.of(), tokens(), theirs, true).onlyTheirs())
                .extracting(DifferLine::text)
                .contains("host hidden");
    }

    @Test
    void sharedValuesThatSayNothingAreFoldedIntoOneLine() {
        List<IgnoredValue> ignored = List.of(
                new IgnoredValue("8.8.8.8", "on a warning list: public resolver"),
                new IgnoredValue("1.1.1.1", "on a warning list: public resolver"),
                new IgnoredValue("10.0.0.1", "private range"));
        TextTokens side = new TextTokens(Set.of(), Set.of(), ignored);
        assertThat(page(Map.of(), side, side, false).ignored())
                .isEqualTo("3 shared values ignored: public resolver, private range");
    }

    @Test
    void techniquesSayHowTheyAreKin() {
        WhyPage page = page(
                Map.of(),
                tokens(new Token("technique", "T1071"), new Token("technique", "T1486")),
                tokens(new Token("technique", "T1071.004"), new Token("technique", "T1486")),
                false);
        assertThat(page.techniques())
                .extracting(SharedLine::value, SharedLine::weight)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("T1486 Data Encrypted for Impact", "exact"),
                        org.assertj.core.groups.Tuple.tuple(
                                "T1071.004 Application Layer Protocol: DNS", "same parent · yours is T1071"));
    }
}

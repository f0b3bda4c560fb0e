package org.aurorasoc.workbench.domain.reasons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.recall.Leg;
import org.aurorasoc.workbench.domain.recall.LegPart;
import org.aurorasoc.workbench.domain.trace.IgnoredValue;
import org.aurorasoc.workbench.domain.trace.TextTokens;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.domain.trace.TokenKind;
import org.junit.jupiter.api.Test;

class SidesComparedTest {
    private static TechniqueComparison techniques(String yours, String theirs) {
        return TechniqueComparison.of(ids(yours), ids(theirs));
    }

    private static List<Token> ids(String ids) {
        return Stream.of(ids.split(" "))
                .filter(id -> !id.isEmpty())
                .map(id -> new Token(TokenKind.TECHNIQUE, id))
                .toList();
    }

    private static TextTokens tokens(String... tokens) {
        return mentioning(Set.of(), tokens);
    }

    private static TextTokens mentioning(Set<Token> mentions, String... tokens) {
        Set<Token> all = new LinkedHashSet<>();
        Stream.of(tokens).forEach(token -> all.add(token(token)));
        return new TextTokens(all, mentions, List.of());
    }

    private static Token token(String token) {
        String[] parts = token.split(" ", 2);
        return new Token(parts[0], parts[1]);
    }

    private static List<String> written(List<Token> tokens) {
        return tokens.stream().map(each -> each.kind() + " " + each.text()).toList();
    }

    @Test
    void techniquesMeetTheirKin() {
        assertThat(techniques("T1059", "T1059.001 T1059").shared())
                .containsExactly(new TechniqueMatch("T1059.001", "T1059", Kinship.PARENT));
        assertThat(techniques("T1059 T1059.001", "T1059").shared())
                .containsExactly(new TechniqueMatch("T1059", "T1059.001", Kinship.SUB));
        assertThat(techniques("T1059 T1059.003", "T1059 T1059.001").shared())
                .containsExactly(new TechniqueMatch("T1059.001", "T1059.003", Kinship.SIBLING));
        assertThat(techniques("T1071 T1059 T1059.001", "T1059.001 T1059 T1071").shared())
                .containsExactly(
                        new TechniqueMatch("T1059.001", "T1059.001", Kinship.EXACT),
                        new TechniqueMatch("T1071", "T1071", Kinship.EXACT));
    }

    @Test
    void aTechniqueIsTheSameUnderAnIdThatWasRevoked() {
        TechniqueComparison older = techniques("T1059 T1059.001", "T1086 T1003");
        assertThat(older.shared()).containsExactly(new TechniqueMatch("T1086", "T1059.001", Kinship.RENAMED));
        assertThat(older.onlyTheirs()).containsExactly("T1003");
        assertThat(older.onlyYours()).isEmpty();
        assertThat(techniques("T1086", "T1059 T1059.001").shared())
                .containsExactly(new TechniqueMatch("T1059.001", "T1086", Kinship.RENAMED));
    }

    @Test
    void techniquesWithoutKinAreWhatDiffers() {
        TechniqueComparison compared = techniques("T1566 T1105", "T1566.001 T1566 T1486 T1105 T1003");
        assertThat(compared.onlyTheirs()).containsExactly("T1003", "T1486");
        assertThat(compared.onlyYours()).isEmpty();
        assertThat(techniques("T1566", "").onlyYours()).containsExactly("T1566");
        assertThat(techniques("T105", "T1059").shared()).isEmpty();
    }

    @Test
    void whatFollowsFromASharedTokenIsNotToldAgain() {
        TokenComparison compared = TokenComparison.of(
                tokens("url https://a.evil.example/x", "domain a.evil.example", "site evil.example", "ip 192.0.2.1"),
                tokens("url https://a.evil.example/x", "domain a.evil.example", "site evil.example", "ip 192.0.2.2"),
                Set.of());
        assertThat(written(compared.shared())).containsExactly("url https://a.evil.example/x");
        assertThat(written(compared.onlyYours())).containsExactly("ip 192.0.2.1");
        assertThat(written(compared.onlyTheirs())).containsExactly("ip 192.0.2.2");
    }

    @Test
    void twoHostsOfOneSiteMeetInTheSite() {
        TokenComparison compared = TokenComparison.of(
                tokens("domain a.evil.example", "site evil.example"),
                tokens("domain b.evil.example", "site evil.example"),
                Set.of());
        assertThat(written(compared.shared())).containsExactly("site evil.example");
        assertThat(written(compared.onlyTheirs())).containsExactly("domain b.evil.example");
    }

    @Test
    void aWordIsAHostOnlyWhereTheCaseSaysSo() {
        TextTokens yours = mentioning(Set.of(token("host hr-lap-7"), token("user hr-lap-7"), token("rule x-1")));
        TokenComparison compared = TokenComparison.of(yours, tokens("host hr-lap-7", "user m.ortega"), Set.of());
        assertThat(written(compared.shared())).containsExactly("host hr-lap-7");
        assertThat(written(compared.onlyTheirs())).containsExactly("user m.ortega");
        assertThat(compared.onlyYours()).isEmpty();
    }

    @Test
    void whatBothHaveAndNobodyCountsIsSaidWithItsReason() {
        IgnoredValue resolver = new IgnoredValue("8[.]8.8.8", "on a warning list: public resolvers");
        TextTokens yours = new TextTokens(Set.of(token("ip 192.0.2.9")), Set.of(), List.of(resolver));
        TextTokens theirs = new TextTokens(
                Set.of(token("ip 192.0.2.9")),
                Set.of(),
                List.of(new IgnoredValue("8.8.8.8", "other"), new IgnoredValue("1.1.1.1", "theirs alone")));
        TokenComparison compared = TokenComparison.of(yours, theirs, Set.of(token("ip 192.0.2.9")));
        assertThat(compared.shared()).isEmpty();
        assertThat(compared.ignored())
                .containsExactly(
                        new IgnoredValue("8.8.8.8", "on a warning list: public resolvers"),
                        new IgnoredValue("192.0.2.9", "muted"));
    }

    @Test
    void sharedTokensStandTheRarestFirstAndTheRestOfALongListIsCounted() {
        String[] many = IntStream.range(0, 30).mapToObj(i -> "ip 192.0.2." + i).toArray(String[]::new);
        Why why = why(
                tokens(many),
                tokens(many),
                new Why.Counts(OptionalLong.of(10_000), Map.of(token("ip 192.0.2.0"), 11L)));
        assertThat(why.indicators().items()).hasSize(Why.MOST);
        assertThat(why.indicators().more()).isEqualTo(10);
        assertThat(why.indicators().items()).allMatch(each -> each.cases() == 1 && each.rare());
        Why one = why(
                tokens("ip 192.0.2.0"),
                tokens("ip 192.0.2.0"),
                new Why.Counts(OptionalLong.of(10_000), Map.of(token("ip 192.0.2.0"), 11L)));
        assertThat(one.indicators().items()).singleElement().matches(each -> each.cases() == 11 && !each.rare());
    }

    private static Why why(TextTokens yours, TextTokens theirs, Why.Counts counts) {
        return Why.of(
                SentenceComparison.unavailable("not asked"),
                techniques("", ""),
                TokenComparison.of(yours, theirs, Set.of()),
                counts,
                new Contributions(0, Map.of()));
    }

    @Test
    void sharesAddUpToAHundredAndStandInTheOrderOfTheParts() {
        Random random = new Random(11);
        for (int run = 0; run < 1_000; run++) {
            Map<Leg, LegPart> parts = new EnumMap<>(Leg.class);
            for (Leg leg : Leg.values()) {
                if (random.nextInt(3) > 0) {
                    parts.put(leg, LegPart.at(random.nextInt(1, 101)));
                }
            }
            double fused = parts.values().stream().mapToDouble(LegPart::part).sum();
            Map<Leg, Integer> shares = new Contributions(fused, parts).shares();
            assertThat(shares.values().stream().mapToInt(share -> share).sum()).isEqualTo(parts.isEmpty() ? 0 : 100);
            assertThat(shares)
                    .allSatisfy((leg, share) -> assertThat((double) share)
                            .isBetween(
                                    parts.get(leg).part() / fused * 100 - 1,
                                    parts.get(leg).part() / fused * 100 + 1));
        }
    }
}

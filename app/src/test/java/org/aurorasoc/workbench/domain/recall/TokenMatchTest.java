package org.aurorasoc.workbench.domain.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.aurorasoc.workbench.domain.trace.Token;
import org.junit.jupiter.api.Test;

class TokenMatchTest {
    private static final Rarity RARITY = new Rarity(10_000);

    private static TokenMatch sharing(long each, Token... tokens) {
        Map<Token, Long> having = new HashMap<>();
        for (Token token : tokens) {
            having.put(token, each);
        }
        return TokenMatch.of("C-1", Set.of(tokens), having, RARITY);
    }

    @Test
    void aRareTokenWeighsMoreThanACommonOne() {
        assertThat(RARITY.weight(2)).isGreaterThan(RARITY.weight(200));
        assertThat(RARITY.weight(10_000)).isPositive();
        assertThat(RARITY.weight(20_000)).as("counts may lag behind").isPositive();
    }

    @Test
    void rareMeansThreeCasesOrOneInAThousand() {
        assertThat(new Rarity(50).isRare(3)).isTrue();
        assertThat(new Rarity(50).isRare(4)).isFalse();
        assertThat(RARITY.isRare(10)).isTrue();
        assertThat(RARITY.isRare(11)).isFalse();
    }

    @Test
    void onlyARareIndicatorPins() {
        assertThat(sharing(2, new Token("domain", "evil.example")).sharesRare()).isTrue();
        assertThat(sharing(2, new Token("cve", "CVE-2024-1")).sharesRare()).isTrue();
        assertThat(sharing(200, new Token("domain", "evil.example")).sharesRare())
                .isFalse();
        for (String kind : List.of("site", "technique", "host", "user", "rule")) {
            assertThat(sharing(1, new Token(kind, "x")).sharesRare()).as(kind).isFalse();
        }
    }

    @Test
    void whatFollowsFromASharedTokenIsToldAndNotCountedTwice() {
        Token url = new Token("url", "http://a.evil.example/x");
        Token host = new Token("domain", "a.evil.example");
        Token site = new Token("site", "evil.example");
        Token sub = new Token("technique", "T1059.001");
        Token parent = new Token("technique", "T1059");
        TokenMatch match = sharing(5, url, host, site, sub, parent);
        assertThat(match.shared()).hasSize(5);
        assertThat(match.weight()).isEqualTo(RARITY.weight(5) + RARITY.weight(5));
        assertThat(sharing(5, site, parent).weight()).isEqualTo(2 * RARITY.weight(5));
        assertThat(sharing(5, new Token("technique", "AML.T0051.000"), new Token("technique", "AML.T0051"))
                        .weight())
                .isEqualTo(RARITY.weight(5));
        assertThat(sharing(5, new Token("user", "corp\\jdoe"), new Token("user", "jdoe"))
                        .weight())
                .isEqualTo(RARITY.weight(5));
    }

    @Test
    void theTechniqueOfASubTechniqueOfAnotherMatrixFollowsFromIt() {
        Token sub = new Token("technique", "AML.T0051.000");
        Token parent = new Token("technique", "AML.T0051");
        assertThat(sharing(5, sub, parent).weight()).isEqualTo(RARITY.weight(5));
        assertThat(sharing(5, parent, new Token("technique", "AML")).weight()).isEqualTo(2 * RARITY.weight(5));
    }

    @Test
    void theWeightIsTheSameInBothDirections() {
        Set<Token> one = Set.of(new Token("ip", "192.0.2.1"), new Token("domain", "a.example"), new Token("rule", "r"));
        Set<Token> other = Set.of(new Token("rule", "r"), new Token("ip", "192.0.2.1"), new Token("host", "h"));
        Map<Token, Long> having = Map.of(new Token("ip", "192.0.2.1"), 7L, new Token("rule", "r"), 300L);
        assertThat(TokenMatch.of("B", both(one, other), having, RARITY).weight())
                .isEqualTo(TokenMatch.of("A", both(other, one), having, RARITY).weight());
    }

    private static Set<Token> both(Set<Token> one, Set<Token> other) {
        Set<Token> both = new TreeSet<>(Token.ORDER);
        both.addAll(one);
        both.retainAll(other);
        return both;
    }

    @Test
    void aRareIndicatorIsNotPushedOutByManyCommonTokens() {
        TokenMatch rare = new TokenMatch("Z", List.of(), 1, true);
        TokenMatch heavy = new TokenMatch("A", List.of(), 100, false);
        assertThat(List.of(heavy, rare).stream().sorted(TokenMatch.BEST_FIRST)).containsExactly(rare, heavy);
    }

    @Test
    void candidatesArePickedByTheRarestWithinABudgetAndByOneAtLeast() {
        Map<String, Long> having = Map.of("the", 900L, "b", 3L, "a", 3L, "c", 50L);
        assertThat(RarestFirst.within(60, having, String::compareTo)).containsExactly("a", "b", "c");
        assertThat(RarestFirst.within(1, having, String::compareTo)).containsExactly("a");
        assertThat(RarestFirst.within(Long.MAX_VALUE, having, String::compareTo))
                .hasSize(4);
        assertThat(RarestFirst.within(9, Map.<String, Long>of(), String::compareTo))
                .isEmpty();
    }
}

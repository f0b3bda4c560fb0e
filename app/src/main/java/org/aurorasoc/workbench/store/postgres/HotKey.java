package org.aurorasoc.workbench.store.postgres;

import java.util.Collection;
import java.util.function.UnaryOperator;
import org.aurorasoc.workbench.domain.AsciiCase;

/// The members of a payload that filters ask for most, each with the one expression that conditions and indexes use.
enum HotKey {
    SEVERITY("severity", cut(FilterSql.folded("severity")), AsciiCase::lower),
    OUTCOME("outcome", cut(FilterSql.folded("outcome")), AsciiCase::lower),
    TYPE("type", cut("payload ->> 'type'"), UnaryOperator.identity()),
    /// Whole: its index keeps a hash only, and has been there since the second migration.
    VALUE("value", "(payload ->> 'value')", UnaryOperator.identity());

    private final String member;
    private final String expression;
    private final UnaryOperator<String> folding;

    HotKey(String member, String expression, UnaryOperator<String> folding) {
        this.member = member;
        this.expression = expression;
        this.folding = folding;
    }

    /// No text, however long, may be too long for an index: another client's INSERT would fail. The words of a filter
    /// are shorter, or asked a second time in full.
    private static String cut(String expression) {
        return "left(" + expression + ", " + LongestWord.CHARACTERS + ")";
    }

    String member() {
        return member;
    }

    String expression() {
        return expression;
    }

    /// What holds for every payload that contains this member with this text.
    Sql is(String text) {
        String folded = folding.apply(text);
        return Sql.of(expression + " = ?", Bind.text(this == VALUE ? folded : LongestWord.of(folded)));
    }

    /// @param words each shorter than what an index keeps
    Sql isOneOf(Collection<String> words) {
        return Sql.of(expression + " = ANY (?)", Bind.texts(words));
    }

    private static final class LongestWord {
        static final int CHARACTERS = 64;

        static String of(String text) {
            int characters = text.codePointCount(0, text.length());
            return characters <= CHARACTERS ? text : text.substring(0, text.offsetByCodePoints(0, CHARACTERS));
        }
    }
}

package org.aurorasoc.workbench.domain.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The part of regular expressions that can be matched without going back and forth: letters, escapes, `.`, `.*`, one
/// level of alternatives, both anchors. Anything else in a file is refused, since a list must not make us hang.
final class WarningPattern {
    private static final char ANY_RUN = '\u0001';
    private static final char ANY_ONE = '\u0002';
    private static final int MOST = 256;
    private static final String SPECIAL = "[]{}()|*+?^$";

    private final List<String> shapes;

    private WarningPattern(List<String> shapes) {
        this.shapes = shapes;
    }

    static Optional<WarningPattern> parse(String expression) {
        String body = expression;
        if (body.startsWith("/")) {
            int last = body.lastIndexOf('/');
            body = last > 0 ? body.substring(1, last) : body;
        }
        boolean fromStart = body.startsWith("^");
        boolean toEnd = body.endsWith("$") && !body.endsWith("\\$");
        String middle = body.substring(fromStart ? 1 : 0, body.length() - (toEnd ? 1 : 0));
        List<String> shapes = shapes(middle, fromStart ? "" : String.valueOf(ANY_RUN));
        String tail = toEnd ? "" : String.valueOf(ANY_RUN);
        return shapes.isEmpty()
                ? Optional.empty()
                : Optional.of(new WarningPattern(
                        shapes.stream().map(shape -> shape + tail).toList()));
    }

    /// Every reading of the expression; none when it has what is not supported.
    private static List<String> shapes(String expression, String start) {
        List<String> shapes = List.of(start);
        int at = 0;
        while (at < expression.length() && !shapes.isEmpty()) {
            int end = unitEnd(expression, at);
            List<String> choices = end < 0 ? List.of() : choices(expression.substring(at, end));
            shapes = crossed(shapes, choices);
            at = end;
        }
        return shapes;
    }

    private static int unitEnd(String expression, int at) {
        char c = expression.charAt(at);
        if (c == '(') {
            return expression.indexOf(')', at) + 1 == 0 ? -1 : expression.indexOf(')', at) + 1;
        }
        if (c == '\\') {
            return at + 2 <= expression.length() ? at + 2 : -1;
        }
        boolean run = c == '.' && at + 1 < expression.length() && "*+".indexOf(expression.charAt(at + 1)) >= 0;
        return run ? at + 2 : SPECIAL.indexOf(c) >= 0 ? -1 : at + 1;
    }

    private static List<String> choices(String unit) {
        return switch (unit.charAt(0)) {
            case '\\' -> Character.isLetterOrDigit(unit.charAt(1)) ? List.of() : List.of(unit.substring(1));
            case '.' -> List.of(any(unit));
            case '(' -> alternatives(unit.substring(1, unit.length() - 1));
            default -> List.of(unit);
        };
    }

    private static String any(String unit) {
        return unit.equals(".*") ? "" + ANY_RUN : unit.equals(".+") ? "" + ANY_ONE + ANY_RUN : "" + ANY_ONE;
    }

    private static List<String> alternatives(String group) {
        List<String> all = new ArrayList<>();
        for (String choice : group.split("\\|", -1)) {
            List<String> read = choice.indexOf('(') >= 0 || choice.startsWith("?") ? List.of() : shapes(choice, "");
            if (read.isEmpty()) {
                return List.of();
            }
            all.addAll(read);
        }
        return all;
    }

    private static List<String> crossed(List<String> starts, List<String> choices) {
        if ((long) starts.size() * choices.size() > MOST) {
            return List.of();
        }
        return starts.stream()
                .flatMap(start -> choices.stream().map(choice -> start + choice))
                .toList();
    }

    boolean matches(String value) {
        return shapes.stream().anyMatch(shape -> matches(shape, value));
    }

    /// Goes back to the last run only: at most shape times value.
    private static boolean matches(String shape, String value) {
        int at = 0;
        int run = -1;
        int resume = 0;
        int read = 0;
        while (read < value.length()) {
            char c = at < shape.length() ? shape.charAt(at) : '\0';
            if (at < shape.length() && c == ANY_RUN) {
                run = at++;
                resume = read;
            } else if (at < shape.length() && (c == ANY_ONE || c == value.charAt(read))) {
                at++;
                read++;
            } else if (run >= 0) {
                at = run + 1;
                read = ++resume;
            } else {
                return false;
            }
        }
        while (at < shape.length() && shape.charAt(at) == ANY_RUN) {
            at++;
        }
        return at == shape.length();
    }
}

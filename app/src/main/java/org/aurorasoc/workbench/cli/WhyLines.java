package org.aurorasoc.workbench.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.reasons.Differs;
import org.aurorasoc.workbench.domain.reasons.Kinship;
import org.aurorasoc.workbench.domain.reasons.Listed;
import org.aurorasoc.workbench.domain.reasons.SentenceComparison;
import org.aurorasoc.workbench.domain.reasons.SentencePair;
import org.aurorasoc.workbench.domain.reasons.TechniqueMatch;
import org.aurorasoc.workbench.domain.reasons.Why;
import org.aurorasoc.workbench.domain.recall.Leg;
import org.aurorasoc.workbench.domain.recall.RecalledCase;
import org.aurorasoc.workbench.domain.recall.SharedToken;
import org.aurorasoc.workbench.domain.refang.Defang;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.service.recall.RecallAnswer;

/// Why a case came up, for people: indicators defanged, and nothing hostile reaches the terminal as it is.
final class WhyLines {
    private static final int MOST_PAIRS = 3;

    private final Why why;
    private final List<String> lines = new ArrayList<>();

    private WhyLines(Why why) {
        this.why = why;
    }

    /// `place` counts from 0.
    static List<String> of(RecallAnswer answer, int place, Why why) {
        RecalledCase found = answer.cases().get(place);
        WhyLines writer = new WhyLines(why);
        writer.lines.add("");
        writer.lines.add(VisibleText.line(
                (place + 1) + ". " + found.record().id() + " " + found.record().title()));
        int windows = answer.asked().windows().size();
        if (windows > 1 && found.score().isPresent()) {
            writer.add(
                    "Nearest", "part " + (found.window() + 1) + " of the " + windows + " that your text was read in");
        }
        return writer.read();
    }

    private List<String> read() {
        add("Rank parts", parts());
        sentences(why.sentences());
        add("Shared", listed(why.indicators(), this::shared));
        add("Hosts, users, rules", listed(why.entities(), this::shared));
        add("Techniques", listed(why.techniques(), WhyLines::technique));
        add("Ignored", listed(why.ignored(), each -> each.value() + " (" + each.reason() + ")"));
        differs("Only in the past case", why.theirs());
        differs("Only in your text", why.yours());
        return List.copyOf(lines);
    }

    private void add(String name, String text) {
        if (!text.isEmpty()) {
            lines.add("  " + name + ": " + VisibleText.line(text));
        }
    }

    /// The largest share first.
    private String parts() {
        return why.contributions().shares().entrySet().stream()
                .sorted(Map.Entry.<Leg, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(share -> share.getKey().word() + " " + share.getValue() + " %")
                .collect(Collectors.joining(", "));
    }

    private void sentences(SentenceComparison sentences) {
        add("Sentences", sentences.unavailable());
        for (SentencePair pair :
                sentences.pairs().items().stream().limit(MOST_PAIRS).toList()) {
            add(
                    String.format(Locale.ROOT, "%.2f yours", pair.cosine()),
                    pair.yours().text());
            add("     theirs", pair.theirs().text());
        }
        if (sentences.yoursNotCompared() + sentences.theirsNotCompared() > 0) {
            add(
                    "Not compared",
                    sentences.yoursNotCompared() + " sentences of yours, " + sentences.theirsNotCompared()
                            + " of theirs");
        }
    }

    private String shared(SharedToken shared) {
        String rarity = why.cases().isEmpty()
                ? "not counted"
                : String.format(
                        Locale.ROOT,
                        "in %,d of %,d cases, %s",
                        shared.cases(),
                        why.cases().getAsLong(),
                        shared.rare() ? "rare" : "common");
        return token(shared.token()) + " (" + rarity + ")";
    }

    private static String token(Token token) {
        return token.kind() + " " + Defang.value(token.kind().equals("site") ? "domain" : token.kind(), token.text());
    }

    private static String technique(TechniqueMatch match) {
        return match.kinship() == Kinship.EXACT
                ? match.theirs()
                : match.theirs() + " (" + match.kinship().word() + ": yours is " + match.yours() + ")";
    }

    private void differs(String name, Differs side) {
        List<String> parts = Stream.of(
                        listed(side.techniques(), id -> id),
                        listed(side.indicators(), WhyLines::token),
                        listed(side.entities(), WhyLines::token))
                .filter(part -> !part.isEmpty())
                .toList();
        boolean isEmpty = parts.isEmpty() && side.sentences().items().isEmpty();
        add(name, isEmpty ? "nothing" : String.join("; ", parts));
        side.sentences().items().forEach(passage -> add(name, passage.text()));
        if (side.sentences().more() > 0) {
            add(name, side.sentences().more() + " more sentences");
        }
    }

    private static <T> String listed(Listed<T> list, Function<T, String> writer) {
        String named = list.items().stream().map(writer).collect(Collectors.joining(", "));
        return list.more() == 0 ? named : named + ", " + list.more() + " more";
    }
}

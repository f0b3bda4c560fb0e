package org.aurorasoc.workbench.viewmodel.why;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.domain.extract.InertText;
import org.aurorasoc.workbench.domain.reasons.Kinship;
import org.aurorasoc.workbench.domain.reasons.Listed;
import org.aurorasoc.workbench.domain.reasons.SentenceComparison;
import org.aurorasoc.workbench.domain.reasons.SentencePair;
import org.aurorasoc.workbench.domain.reasons.TechniqueMatch;
import org.aurorasoc.workbench.domain.reasons.Why;
import org.aurorasoc.workbench.domain.recall.Leg;
import org.aurorasoc.workbench.domain.recall.RecalledCase;
import org.aurorasoc.workbench.domain.recall.SharedToken;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.viewmodel.Reasons;

/// Writes reasons for the screen. Not on the interface thread: what it reads may be long.
final class WhyWriter {
    /// As many as can be told apart at a glance, each with a hue of its own.
    static final int MOST_PAIRS = 3;

    private final Messages messages;
    private final Inert inert;
    private final Discretion discretion;

    WhyWriter(Messages messages, Inert inert, Discretion discretion) {
        this.messages = messages;
        this.inert = inert;
        this.discretion = discretion;
    }

    WhyPage page(RecalledCase hit, Why why) {
        List<RankPart> parts = parts(why);
        SentenceComparison sentences = why.sentences();
        DifferWriter differs = new DifferWriter(messages, inert, discretion);
        return new WhyPage(
                parts,
                sentence(parts),
                hit.score().isEmpty()
                        ? messages.text("why.similarity.none")
                        : messages.text("why.similarity", number(hit.score().getAsDouble())),
                pairs(sentences),
                noPairs(sentences),
                notCompared(sentences),
                shared(why),
                techniques(why),
                ignored(why),
                differs.lines(why.theirs()),
                differs.lines(why.yours()));
    }

    static String number(double cosine) {
        String number = String.format(Locale.ROOT, "%.2f", cosine);
        return number.equals("-0.00") ? "0.00" : number;
    }

    static List<SentencePair> shown(SentenceComparison sentences) {
        List<SentencePair> pairs = sentences.pairs().items();
        return pairs.subList(0, Math.min(MOST_PAIRS, pairs.size()));
    }

    private static List<RankPart> parts(Why why) {
        return why.contributions().shares().entrySet().stream()
                .map(share -> new RankPart(share.getKey(), share.getValue()))
                .sorted(Comparator.comparingInt(RankPart::share).reversed().thenComparing(RankPart::leg))
                .toList();
    }

    private String sentence(List<RankPart> parts) {
        return parts.isEmpty()
                ? messages.text("why.parts.none")
                : messages.text(
                        "why.parts",
                        parts.stream()
                                .map(part -> messages.text("why.part", leg(part.leg()), part.share()))
                                .collect(Collectors.joining(", ")));
    }

    private String leg(Leg leg) {
        return messages.text("why.leg." + leg.word());
    }

    private List<PairLine> pairs(SentenceComparison sentences) {
        List<SentencePair> pairs = shown(sentences);
        return IntStream.range(0, pairs.size())
                .mapToObj(i -> pair(i + 1, pairs.get(i)))
                .toList();
    }

    private PairLine pair(int number, SentencePair pair) {
        String yours = pair.yours().text();
        String theirs = pair.theirs().text();
        return new PairLine(
                number,
                number(pair.cosine()),
                new CommonWords(theirs).mark(inert.line(yours)),
                new CommonWords(yours).mark(inert.line(theirs)));
    }

    private String noPairs(SentenceComparison sentences) {
        if (!sentences.meaningless().isEmpty()) {
            return messages.text("why.pairs.hash", new Reasons(messages).hashMode(sentences.meaningless()));
        }
        return sentences.pairs().items().isEmpty() ? messages.text("why.pairs.none", number(sentences.floor())) : "";
    }

    private String notCompared(SentenceComparison sentences) {
        int yours = sentences.yoursNotCompared();
        int theirs = sentences.theirsNotCompared();
        return yours + theirs == 0 ? "" : messages.text("why.not.compared", yours, theirs);
    }

    private List<SharedLine> shared(Why why) {
        List<SharedLine> lines = new ArrayList<>();
        why.indicators().items().forEach(each -> lines.add(shared(each, why)));
        more(lines, why.indicators(), "why.more.indicators");
        why.entities().items().forEach(each -> lines.add(shared(each, why)));
        more(lines, why.entities(), "why.more.entities");
        return lines;
    }

    private void more(List<SharedLine> lines, Listed<?> list, String key) {
        if (list.more() > 0) {
            lines.add(new SharedLine(messages.text(key, list.more()), "", ""));
        }
    }

    /// Where cases are still to be caught up, more may have a value than are counted.
    private SharedLine shared(SharedToken shared, Why why) {
        String kind =
                shared.token().kind().equals("site") ? "domain" : shared.token().kind();
        boolean isCounted =
                why.cases().orElse(0) >= shared.cases() && why.cases().isPresent();
        String weight = !isCounted
                ? messages.text("why.uncounted")
                : messages.text(
                        shared.rare() ? "why.in.rare" : "why.in.common",
                        shared.cases(),
                        why.cases().orElse(0));
        String value = discretion.hidesKind(shared.token().kind())
                ? discretion.hidden()
                : InertText.value(kind, shared.token().text());
        return new SharedLine(value, kind, weight);
    }

    private List<SharedLine> techniques(Why why) {
        List<SharedLine> lines = new ArrayList<>();
        why.techniques().items().forEach(each -> lines.add(technique(each)));
        more(lines, why.techniques(), "why.more.techniques");
        return lines;
    }

    private SharedLine technique(TechniqueMatch match) {
        String kin = match.kinship() == Kinship.EXACT
                ? messages.text("why.kin.exact")
                : messages.text("why.kin." + match.kinship().word(), Inert.plain(match.yours()));
        return new SharedLine(TechniqueText.of(match.theirs()), messages.text("why.technique"), kin);
    }

    private String ignored(Why why) {
        int count = why.ignored().items().size() + why.ignored().more();
        String reasons = why.ignored().items().stream()
                .map(new Reasons(messages)::ignored)
                .distinct()
                .collect(Collectors.joining(", "));
        return count == 0 ? "" : messages.text("why.ignored", count, reasons);
    }
}

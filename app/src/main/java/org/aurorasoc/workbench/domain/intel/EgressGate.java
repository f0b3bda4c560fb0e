package org.aurorasoc.workbench.domain.intel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.aurorasoc.workbench.domain.intel.HeldBack.Reason;
import org.aurorasoc.workbench.domain.trace.TokenKind;
import org.jspecify.annotations.Nullable;

/// Decides what a feed may be asked. What stays on this machine is not held back by its marking; what leaves must be
/// public in kind and marked no stricter than the feed's ceiling.
public final class EgressGate {
    private static final Set<String> ENTITIES = Set.of(TokenKind.HOST, TokenKind.USER, TokenKind.RULE);

    private final Function<Indicator, Optional<String>> warningList;

    /// `warningList` names the list that an indicator is on.
    public EgressGate(Function<Indicator, Optional<String>> warningList) {
        this.warningList = warningList;
    }

    /// `caseTlp` is the marking of the case or text that the question comes from; a missing one counts as
    /// [Tlp#UNMARKED], as an indicator's own does.
    public Clearance clear(FeedTerms feed, @Nullable Tlp caseTlp, List<MarkedIndicator> asked) {
        List<Indicator> cleared = new ArrayList<>();
        List<HeldBack> heldBack = new ArrayList<>();
        strictestOfEach(asked)
                .forEach((indicator, own) -> objection(feed, indicator, Tlp.stricter(caseTlp, own))
                        .ifPresentOrElse(heldBack::add, () -> cleared.add(indicator)));
        return new Clearance(feed, cleared, heldBack);
    }

    /// The same indicator may come twice with two markings: then the stricter one holds.
    private static Map<Indicator, Tlp> strictestOfEach(List<MarkedIndicator> asked) {
        Map<Indicator, Tlp> each = new LinkedHashMap<>();
        for (MarkedIndicator marked : asked) {
            Tlp own = marked.tlp() == null ? Tlp.UNMARKED : marked.tlp();
            each.merge(marked.indicator(), own, Tlp::stricter);
        }
        return each;
    }

    private Optional<HeldBack> objection(FeedTerms feed, Indicator indicator, Tlp tlp) {
        if (ENTITIES.contains(indicator.type())) {
            return Optional.of(new HeldBack(indicator, Reason.ENTITY, indicator.type()));
        }
        if (!feed.types().contains(indicator.type())) {
            return Optional.of(new HeldBack(indicator, Reason.TYPE_NOT_ACCEPTED, indicator.type()));
        }
        return feed.staysHere() ? Optional.empty() : objectionToLeaving(feed, indicator, tlp);
    }

    private Optional<HeldBack> objectionToLeaving(FeedTerms feed, Indicator indicator, Tlp tlp) {
        if (tlp.isAbove(feed.ceiling())) {
            return Optional.of(new HeldBack(indicator, Reason.TLP_ABOVE_CEILING, tlp.label()));
        }
        return PrivateMatter.of(indicator)
                .map(what -> HeldBack.asPrivate(indicator, what))
                .or(() ->
                        warningList.apply(indicator).map(list -> new HeldBack(indicator, Reason.WARNING_LISTED, list)));
    }
}

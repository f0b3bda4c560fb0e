package org.aurorasoc.workbench.domain.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.domain.IndicatorValue;

/// Gathers what the finders bring. A place of the text is told once: what overlaps an earlier finding is left out.
final class Findings {
    /// Enough to review; a text made of refusals would fill the memory with them.
    static final int MOST_REJECTIONS = 10_000;

    private record Key(String type, String value) {}

    private final PlainText text;
    private final WarningLists lists;
    private final BitSet taken = new BitSet();
    /// As found, so that what is told in the order of the text is nearly sorted: a hostile text has half a million.
    private final Map<Key, List<Span>> found = new LinkedHashMap<>();
    private final List<Rejection> rejected = new ArrayList<>();
    private int rejectedNotListed;

    Findings(PlainText text, WarningLists lists) {
        this.text = text;
        this.lists = lists;
    }

    /// Looks at these places only: the next taken one may be megabytes away.
    boolean isFree(int start, int end) {
        for (int at = start; at < end; at++) {
            if (taken.get(at)) {
                return false;
            }
        }
        return true;
    }

    /// `start` and `end` are places of the plain text, here and below.
    void accept(String type, String value, int start, int end) {
        if (isFree(start, end)) {
            acceptInside(type, value, start, end);
        }
    }

    /// For a finding inside another one, such as an address in a query.
    void acceptInside(String type, String value, int start, int end) {
        taken.set(start, end);
        String canonical = IndicatorValue.canonical(type, value);
        String list = lists.listing(type, canonical).orElse("");
        if (list.isEmpty()) {
            found.computeIfAbsent(new Key(type, canonical), _ -> new ArrayList<>(1))
                    .add(text.original(start, end));
        } else {
            note(start, end, Refusal.LISTED, list);
        }
    }

    /// Refused, and not to be looked at by a later finder.
    void reject(int start, int end, Refusal why) {
        if (isFree(start, end)) {
            taken.set(start, end);
            note(start, end, why, "");
        }
    }

    /// Refused as what it looked like; a part of it may still be something else.
    void doubt(int start, int end, Refusal why) {
        if (isFree(start, end)) {
            note(start, end, why, "");
        }
    }

    private void note(int start, int end, Refusal why, String list) {
        if (rejected.size() == MOST_REJECTIONS) {
            rejectedNotListed++;
            return;
        }
        Span span = text.original(start, end);
        rejected.add(new Rejection(text.asWritten(span), why, list, span));
    }

    Extraction extraction() {
        List<FoundIndicator> indicators = new ArrayList<>(found.size());
        found.forEach((key, spans) -> {
            spans.sort(Comparator.comparingInt(Span::start));
            indicators.add(new FoundIndicator(key.type(), key.value(), text.asWritten(spans.getFirst()), spans));
        });
        indicators.sort(
                Comparator.comparingInt((FoundIndicator each) -> each.first().start())
                        .thenComparingInt(each -> -each.first().end()));
        rejected.sort(Comparator.comparingInt(each -> each.span().start()));
        return new Extraction(indicators, rejected, rejectedNotListed);
    }
}

package org.aurorasoc.workbench.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which rows of a collection to list: those that pass the filter and hold the text, whatever its ASCII case, in their
/// id or one of [#TEXTS]. An empty text asks nothing.
public record RowsWanted(Filter filter, String text) {
    public static final RowsWanted ALL = new RowsWanted(Filter.NONE, "");
    /// The members of a payload, or of its `metadata`, that are looked through.
    public static final List<String> TEXTS = List.of("title", "summary", "value", "context");

    public boolean isAll() {
        return filter.isNone() && text.isEmpty();
    }

    public boolean accepts(StoredEntry row) {
        return FilterRules.accepts(filter, row.payload(), row.createdAt()) && holdsText(row);
    }

    private boolean holdsText(StoredEntry row) {
        if (text.isEmpty()) {
            return true;
        }
        String looked = AsciiCase.lower(text);
        CaseRecord record = new CaseRecord(row.key().sourceId(), row.payload());
        Stream<String> texts = TEXTS.stream().map(record::text).flatMap(Optional::stream);
        return Stream.concat(Stream.of(row.key().sourceId()), texts)
                .anyMatch(each -> AsciiCase.lower(each).contains(looked));
    }
}

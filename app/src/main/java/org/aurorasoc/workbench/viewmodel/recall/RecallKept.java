package org.aurorasoc.workbench.viewmodel.recall;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.FieldText;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonNumber;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.viewmodel.Workplace;

/// What of the pane is kept from one start to the next: question, filters, legs, order, widths. It comes
/// back; nothing is asked.
final class RecallKept {
    private static final int LONGEST_QUERY = 100_000;

    private final RecallViewModel model;
    private final Workplace place;

    RecallKept(RecallViewModel model, Workplace place) {
        this.model = model;
        this.place = place;
    }

    JsonObject remember() {
        Fields filters = new Fields();
        model.filters().valuesProperty().get().texts().forEach((kind, text) -> filters.put(kind.key(), text));
        Fields widths = new Fields();
        model.layout().chosen().forEach((breadth, width) -> widths.put(breadth.key(), width));
        String query = model.queryProperty().get();
        return new Fields()
                .put("query", query.length() <= LONGEST_QUERY ? query : "")
                .put("filters", filters.build())
                .put("leg", model.filters().legProperty().get().key())
                .put("order", model.list().orderProperty().get().key())
                .put("widths", widths.build())
                .put("at", place.clock().instant().toString())
                .build();
    }

    /// Says that filters were kept, where some leave cases out.
    String restore(JsonObject kept) {
        model.queryProperty().set(FieldText.head(kept.text("query").orElse("")));
        FilterValues values = FilterValues.NONE;
        for (FilterKind kind : FilterKind.values()) {
            values = values.with(kind, object(kept, "filters").text(kind.key()).orElse(""));
        }
        model.filters()
                .restore(
                        values,
                        named(kept, "leg", LegChoice.values(), LegChoice::key).orElse(LegChoice.ALL));
        named(kept, "order", RowOrder.values(), RowOrder::key).ifPresent(model.list()::order);
        for (RecallLayout.Breadth breadth : RecallLayout.Breadth.values()) {
            if (object(kept, "widths").get(breadth.key()) instanceof JsonNumber(var width)) {
                model.layout().resize(breadth, width.doubleValue());
            }
        }
        return model.filters().valuesProperty().get().narrow() ? sentence(kept) : "";
    }

    private String sentence(JsonObject kept) {
        return place.messages()
                .text(
                        "recall.restored",
                        day(kept.text("at").orElse("")),
                        model.filters().sentence());
    }

    private String day(String at) {
        LocalDate today =
                LocalDate.ofInstant(place.clock().instant(), place.clock().getZone());
        try {
            LocalDate then =
                    LocalDate.ofInstant(Instant.parse(at), place.clock().getZone());
            if (then.equals(today)) {
                return place.messages().text("recall.restored.today");
            }
            return then.equals(today.minusDays(1))
                    ? place.messages().text("recall.restored.yesterday")
                    : DateTimeFormatter.ofPattern("d MMM", place.messages().locale())
                            .format(then);
        } catch (DateTimeException _) {
            return place.messages().text("recall.restored.before");
        }
    }

    private static JsonObject object(JsonObject kept, String name) {
        Json value = kept.get(name);
        return value instanceof JsonObject object ? object : JsonObject.EMPTY;
    }

    private static <E> Optional<E> named(JsonObject kept, String name, E[] values, Function<E, String> key) {
        String word = kept.text(name).orElse("");
        return Stream.of(values).filter(each -> key.apply(each).equals(word)).findFirst();
    }
}

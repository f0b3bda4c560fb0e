package org.aurorasoc.workbench.peers.page;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonNumber;
import org.aurorasoc.workbench.domain.json.JsonObject;

/// What the program's own `bench --json` said; its members are described in docs/bench.md.
///
/// @param command by which it was made
public record ProductRun(JsonObject document, String command) {
    public String store() {
        return document.text("store").orElse("");
    }

    public boolean isOnPostgres() {
        return store().startsWith("PostgreSQL");
    }

    public String begun() {
        return document.text("begun").orElse("");
    }

    public String version() {
        return document.text("program").orElse("");
    }

    public OptionalDouble member(String name) {
        return number(document, name);
    }

    public Optional<JsonObject> machine() {
        return document.get("machine") instanceof JsonObject machine ? Optional.of(machine) : Optional.empty();
    }

    public List<JsonObject> figures() {
        return document.get("figures") instanceof JsonArray array
                ? array.elements().stream().map(JsonObject.class::cast).toList()
                : List.of();
    }

    /// A member of the one line of that part at that size; k is 0 where the line has none.
    public OptionalDouble figure(String part, int rows, String what, int k, String member) {
        return lines(part, rows)
                .filter(figure -> figure.text("what").orElse("").equals(what))
                .filter(figure -> number(figure, "k").orElse(0) == k)
                .map(figure -> number(figure, member))
                .findFirst()
                .orElse(OptionalDouble.empty());
    }

    /// The largest of a member over all lines of a part at a size.
    public OptionalDouble worst(String part, int rows, String member) {
        return lines(part, rows)
                .map(figure -> number(figure, member))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .max();
    }

    private Stream<JsonObject> lines(String part, int rows) {
        return figures().stream()
                .filter(figure -> figure.text("part").orElse("").equals(part))
                .filter(figure -> number(figure, "rows").orElse(-1) == rows);
    }

    static OptionalDouble number(JsonObject object, String name) {
        Json value = object.get(name);
        return value instanceof JsonNumber number
                ? OptionalDouble.of(number.value().doubleValue())
                : OptionalDouble.empty();
    }
}

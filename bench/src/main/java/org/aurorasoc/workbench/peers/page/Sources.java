package org.aurorasoc.workbench.peers.page;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.peers.found.Run;

/// Everything a page is made of.
///
/// @param command by which all of it was measured
/// @param kernels what JMH wrote
public record Sources(
        String command,
        Optional<Run> peers,
        List<ProductRun> product,
        Optional<StartRun> start,
        List<JsonObject> kernels) {
    public Sources {
        product = List.copyOf(product);
        kernels = List.copyOf(kernels);
    }

    public static List<JsonObject> kernels(JsonArray document) {
        return document.elements().stream().map(JsonObject.class::cast).toList();
    }

    /// From the first run on that store which knows the line.
    OptionalDouble product(boolean postgres, String part, int rows, String what, int k, String member) {
        return product.stream()
                .filter(run -> run.isOnPostgres() == postgres)
                .map(run -> run.figure(part, rows, what, k, member))
                .filter(OptionalDouble::isPresent)
                .findFirst()
                .orElse(OptionalDouble.empty());
    }

    OptionalDouble worst(boolean postgres, String part, int rows, String member) {
        return product.stream()
                .filter(run -> run.isOnPostgres() == postgres)
                .map(run -> run.worst(part, rows, member))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .max();
    }
}

package org.aurorasoc.workbench.service.recall;

import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonBoolean;
import org.aurorasoc.workbench.domain.json.JsonNull;
import org.aurorasoc.workbench.domain.json.JsonNumber;
import org.aurorasoc.workbench.domain.json.JsonObject;

/// A kept object, read leniently: what is missing or of another type is as good as empty.
record Members(JsonObject json) {
    boolean has(String name) {
        Json value = json.get(name);
        return value != null && value != JsonNull.NULL;
    }

    String text(String name) {
        return json.text(name).orElse("");
    }

    boolean flag(String name) {
        return json.get(name) == JsonBoolean.TRUE;
    }

    OptionalDouble number(String name) {
        return json.get(name) instanceof JsonNumber number
                ? OptionalDouble.of(number.value().doubleValue())
                : OptionalDouble.empty();
    }

    long whole(String name) {
        return Math.round(number(name).orElse(0));
    }

    Members object(String name) {
        return new Members(json.get(name) instanceof JsonObject object ? object : JsonObject.EMPTY);
    }

    Stream<Members> objects(String name) {
        return json.get(name) instanceof JsonArray(var elements)
                ? elements.stream().filter(JsonObject.class::isInstance).map(each -> new Members((JsonObject) each))
                : Stream.empty();
    }
}

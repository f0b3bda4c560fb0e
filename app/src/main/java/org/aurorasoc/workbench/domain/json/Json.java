package org.aurorasoc.workbench.domain.json;

/// A JSON value. Equality is jsonb's: objects ignore order, numbers compare by value (`1` = `1.0` = `1e0`).
public sealed interface Json permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean, JsonNull {
    static Json of(String text) {
        return new JsonString(text);
    }

    static Json of(double number) {
        return JsonNumber.of(number);
    }

    static Json of(long number) {
        return JsonNumber.of(number);
    }

    static Json of(boolean value) {
        return value ? JsonBoolean.TRUE : JsonBoolean.FALSE;
    }
}

package org.aurorasoc.workbench.domain.trace;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;

/// Reads what a case names outright: its indicators, techniques, hosts, users and rule, whichever client wrote them.
final class CaseTokens {
    private static final List<String> HOST_NAMES = List.of("name", "host", "hostname", "id", "device_id", "ip");
    private static final List<String> USER_NAMES = List.of("name", "user", "username", "id", "email");
    private static final List<String> TECHNIQUE_NAMES = List.of("id", "technique", "technique_id");
    private static final List<String> RULE_NAMES = List.of("name", "id", "title");

    private final TokenGatherer gathered;

    CaseTokens(TokenGatherer gathered) {
        this.gathered = gathered;
    }

    void read(JsonObject payload) {
        CaseRecord record = new CaseRecord("", payload);
        elements(record.orEmptyArray("iocs")).forEach(this::indicator);
        named(record.orEmptyArray("techniques"), TECHNIQUE_NAMES).forEach(gathered::technique);
        named(record.orEmptyArray("mitre"), TECHNIQUE_NAMES).forEach(gathered::technique);
        named(record.orEmptyArray("assets"), HOST_NAMES).forEach(name -> gathered.entity(TokenKind.HOST, name));
        named(record.devices(), HOST_NAMES).forEach(name -> gathered.entity(TokenKind.HOST, name));
        named(record.orEmptyArray("users"), USER_NAMES).forEach(name -> gathered.entity(TokenKind.USER, name));
        named(record.orEmptyArray("rule"), RULE_NAMES).forEach(name -> gathered.entity(TokenKind.RULE, name));
    }

    private void indicator(Json json) {
        switch (json) {
            case JsonString(var value) -> gathered.indicator("", value);
            case JsonObject ioc -> {
                Optional<String> value = ioc.text("value").or(() -> ioc.text("ioc"));
                value.ifPresent(given -> gathered.indicator(ioc.text("type").orElse(""), given));
            }
            default -> {}
        }
    }

    /// A text, a list of texts, or a list of objects that have their names under some member.
    private static Stream<String> named(Json json, List<String> names) {
        return elements(json).flatMap(element -> switch (element) {
            case JsonString(var text) -> Stream.of(text);
            case JsonObject object -> names.stream().map(object::text).flatMap(Optional::stream);
            default -> Stream.empty();
        });
    }

    private static Stream<Json> elements(Json json) {
        return json instanceof JsonArray(var elements) ? elements.stream() : Stream.of(json);
    }
}

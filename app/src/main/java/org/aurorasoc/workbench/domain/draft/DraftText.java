package org.aurorasoc.workbench.domain.draft;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;
import org.aurorasoc.workbench.error.InvalidInputException;

/// The draft as the JSON that is kept of it.
public final class DraftText {
    private DraftText() {}

    public static JsonObject write(CaseDraft draft) {
        return new Fields()
                .put("text", draft.text())
                .put("fields", draft.fields())
                .put(
                        "iocs",
                        draft.indicators(),
                        each -> new Fields()
                                .put("type", each.type())
                                .put("value", each.value())
                                .put("verdict", each.verdict())
                                .build())
                .put("cases", draft.cases(), Json::of)
                .put(
                        "notes",
                        draft.notes(),
                        note -> new Fields()
                                .put("section", note.section().word())
                                .put("at", note.at().toString())
                                .put("text", note.text())
                                .build())
                .build();
    }

    /// @throws InvalidInputException when it is not what [#write] makes
    public static CaseDraft read(JsonObject json) {
        if (json.get("fields") instanceof JsonObject fields) {
            return new CaseDraft(
                    text(json, "text"),
                    fields,
                    objects(json, "iocs")
                            .map(ioc -> new DraftIndicator(text(ioc, "type"), text(ioc, "value"), text(ioc, "verdict")))
                            .toList(),
                    elements(json, "cases", DraftText::string).toList(),
                    objects(json, "notes").map(DraftText::note).toList());
        }
        throw unreadable();
    }

    private static DraftNote note(JsonObject json) {
        NoteSection section = NoteSection.named(text(json, "section")).orElseThrow(DraftText::unreadable);
        try {
            return new DraftNote(section, Instant.parse(text(json, "at")), text(json, "text"));
        } catch (DateTimeException _) {
            throw unreadable();
        }
    }

    private static Stream<JsonObject> objects(JsonObject json, String name) {
        return elements(json, name, element -> {
            if (element instanceof JsonObject object) {
                return object;
            }
            throw unreadable();
        });
    }

    private static <T> Stream<T> elements(JsonObject json, String name, Function<Json, T> read) {
        if (json.get(name) instanceof JsonArray(var elements)) {
            return elements.stream().map(read);
        }
        throw unreadable();
    }

    private static String string(Json json) {
        if (json instanceof JsonString(var text)) {
            return text;
        }
        throw unreadable();
    }

    private static String text(JsonObject json, String name) {
        return json.text(name).orElseThrow(DraftText::unreadable);
    }

    private static InvalidInputException unreadable() {
        return new InvalidInputException("This is not a draft of the workbench.", "");
    }
}

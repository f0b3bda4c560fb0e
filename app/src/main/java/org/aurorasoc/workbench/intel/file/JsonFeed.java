package org.aurorasoc.workbench.intel.file;

import java.util.List;
import java.util.Set;
import org.aurorasoc.workbench.domain.intel.Indicator;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.intel.evidence.MispAttribute;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.json.JsonWalk;

/// Tells MISP events and a STIX bundle apart by where their records stand, and indexes both. An event's own words may
/// come after its attributes, so they are joined when somebody asks.
final class JsonFeed implements JsonWalk.Visitor {
    private static final String OUTER = "response";
    private static final Set<String> WALKED_OBJECTS = Set.of("", "Event", "Event.Object");
    private static final Set<String> WALKED_ARRAYS =
            Set.of("", "Event", "Attribute", "Event.Attribute", "Event.Object", "Event.Object.Attribute", "objects");
    private static final Set<String> ATTRIBUTES = Set.of("Attribute", "Event.Attribute", "Event.Object.Attribute");
    private static final Set<String> EVENT_WORDS = Set.of(
            "Event.id", "Event.uuid", "Event.info", "Event.date", "Event.threat_level_id", "Event.Tag", "Event.Orgc");

    private final IndexBuilder index;
    private final StixFeed stix;
    private EventWords event = new EventWords();
    private boolean isKnown;
    private long number;

    JsonFeed(IndexBuilder index) {
        this.index = index;
        this.stix = new StixFeed(index);
    }

    /// What the attributes of one event share; complete once the event has been read.
    private static final class EventWords {
        private JsonObject words = JsonObject.EMPTY;
    }

    private static String inner(String path) {
        if (path.equals(OUTER)) {
            return "";
        }
        return path.startsWith(OUTER + ".") ? path.substring(OUTER.length() + 1) : path;
    }

    @Override
    public JsonWalk.Step at(String path, boolean isArray) {
        String inner = inner(path);
        if (isArray ? WALKED_ARRAYS.contains(inner) : WALKED_OBJECTS.contains(inner)) {
            isKnown |= inner.equals("objects") || inner.equals("Attribute") || inner.equals("Event");
            return JsonWalk.Step.OPEN;
        }
        boolean isRecord = ATTRIBUTES.contains(inner) || inner.equals("objects");
        return isRecord || EVENT_WORDS.contains(inner) ? JsonWalk.Step.WHOLE : JsonWalk.Step.SKIP;
    }

    @Override
    public void piece(String path, Json value) {
        String inner = inner(path);
        if (EVENT_WORDS.contains(inner)) {
            event.words = event.words.with(inner.substring("Event.".length()), value);
        } else if (ATTRIBUTES.contains(inner)) {
            attribute(value);
        } else if (inner.equals("objects")) {
            stix.object(value);
        }
    }

    private void attribute(Json value) {
        number++;
        if (!(value instanceof JsonObject attribute) || attribute.text("value").isEmpty()) {
            index.bad("attribute " + number, "it has no value");
            return;
        }
        List<Indicator> indicators = MispAttribute.indicators(attribute);
        if (!indicators.isEmpty()) {
            String text = JsonText.write(attribute);
            EventWords shared = event;
            index.add(indicators, _ -> {
                JsonObject again = JsonText.readObject(text);
                JsonObject words = again.get("Event") instanceof JsonObject own ? own : shared.words;
                return MispAttribute.evidence(again, words);
            });
        }
    }

    @Override
    public void tooLarge(String path) {
        index.bad("record at " + inner(path), "it has too many parts");
    }

    @Override
    public void left(String path) {
        if (inner(path).equals("Event")) {
            event = new EventWords();
        }
    }

    void checkKind() {
        if (!isKnown) {
            throw new InvalidInputException(
                    "The JSON holds no MISP event and no STIX bundle.", "Name such a file, or a CSV file.");
        }
    }
}

package org.aurorasoc.workbench.intel.misp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aurorasoc.workbench.domain.intel.FeedAnswer;
import org.aurorasoc.workbench.domain.intel.Indicator;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.intel.evidence.Evidence;
import org.aurorasoc.workbench.intel.evidence.MispAttribute;
import org.aurorasoc.workbench.intel.evidence.Weighing;
import org.aurorasoc.workbench.json.JsonText;

/// A server's answer to one search. What was not asked for is dropped: the server does not decide what we learn.
final class MispReply {
    private static final FeedAnswer INCOMPLETE = new FeedAnswer.Unavailable(
            "The server has more records than it may send at once.", "Ask about fewer indicators at a time.");

    private MispReply() {}

    /// @param most the number of records that the server was asked to stop at
    /// @throws InvalidInputException when it is no answer to a search
    static Map<Indicator, FeedAnswer> read(byte[] body, Collection<Indicator> asked, int most) {
        List<JsonObject> attributes = attributes(JsonText.readObject(new String(body, StandardCharsets.UTF_8)));
        Map<Indicator, List<Evidence>> found = new HashMap<>();
        Set<Indicator> wanted = new HashSet<>(asked);
        for (JsonObject attribute : attributes) {
            for (Indicator indicator : MispAttribute.indicators(attribute)) {
                if (wanted.contains(indicator)) {
                    JsonObject event = attribute.get("Event") instanceof JsonObject own ? own : JsonObject.EMPTY;
                    found.computeIfAbsent(indicator, _ -> new ArrayList<>())
                            .add(MispAttribute.evidence(attribute, event));
                }
            }
        }
        Map<Indicator, FeedAnswer> answers = new LinkedHashMap<>();
        for (Indicator indicator : asked) {
            FeedAnswer answer = Weighing.of(found.getOrDefault(indicator, List.of()));
            boolean unsure = answer instanceof FeedAnswer.NotKnown && attributes.size() >= most;
            answers.put(indicator, unsure ? INCOMPLETE : answer);
        }
        return answers;
    }

    /// `{"response":{"Attribute":[…]}}`; old servers say `{"response":[]}` for nothing.
    private static List<JsonObject> attributes(JsonObject body) {
        Json response = body.get("response");
        if (response instanceof JsonArray(var elements) && elements.isEmpty()) {
            return List.of();
        }
        if (response instanceof JsonObject object && object.get("Attribute") instanceof JsonArray(var elements)) {
            return elements.stream()
                    .filter(JsonObject.class::isInstance)
                    .map(JsonObject.class::cast)
                    .toList();
        }
        throw new InvalidInputException("The JSON is no answer to a search.", "Name a MISP server.");
    }
}

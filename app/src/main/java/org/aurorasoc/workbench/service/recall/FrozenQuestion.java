package org.aurorasoc.workbench.service.recall;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.domain.OutcomeClass;
import org.aurorasoc.workbench.domain.OutcomeTest;
import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.domain.TechniqueId;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.jspecify.annotations.Nullable;

/// Reads back what [QuestionDocument] wrote. What cannot be read asks nothing.
final class FrozenQuestion {
    private FrozenQuestion() {}

    static RecallRequest read(JsonObject document) {
        Members kept = new Members(document);
        RecallRequest.Question question = kept.has("like")
                ? new RecallRequest.Question.LikeCase(kept.text("like"))
                : new RecallRequest.Question.Text(kept.text("query"));
        return new RecallRequest(
                question,
                (int) Math.max(1, kept.whole("k")),
                filter(kept.object("filter")),
                kept.number("min_score").orElse(-1),
                leg(kept.text("leg")),
                kept.flag("samples"));
    }

    private static RecallLeg leg(String word) {
        return Stream.of(RecallLeg.values())
                .filter(each -> each.name().equalsIgnoreCase(word))
                .findFirst()
                .orElse(RecallLeg.ALL);
    }

    private static Filter filter(Members kept) {
        return new Filter(
                kept.object("contains").json(),
                severities(kept.json()),
                time(kept.text("since")),
                time(kept.text("until")),
                technique(kept.text("technique")),
                outcome(kept.text("outcome")).map(OutcomeTest::usual).orElse(null),
                false);
    }

    private static Set<Severity> severities(JsonObject kept) {
        Set<Severity> severities = EnumSet.noneOf(Severity.class);
        if (kept.get("severity") instanceof JsonArray(var words)) {
            words.stream()
                    .filter(JsonString.class::isInstance)
                    .flatMap(word -> Severity.named(((JsonString) word).value()).stream())
                    .forEach(severities::add);
        }
        return severities;
    }

    private static @Nullable Instant time(String text) {
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static @Nullable TechniqueId technique(String id) {
        try {
            return id.isEmpty() ? null : new TechniqueId(id);
        } catch (InvalidInputException _) {
            return null;
        }
    }

    private static Optional<OutcomeClass> outcome(String word) {
        return Stream.of(OutcomeClass.values())
                .filter(each -> each.word().equals(word))
                .findFirst();
    }
}

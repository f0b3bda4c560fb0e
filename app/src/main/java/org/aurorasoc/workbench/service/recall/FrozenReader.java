package org.aurorasoc.workbench.service.recall;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.OutcomeClass;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.desk.FrozenAnswer;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;
import org.aurorasoc.workbench.domain.recall.AskedQuestion;
import org.aurorasoc.workbench.domain.recall.Leg;
import org.aurorasoc.workbench.domain.recall.LegPart;
import org.aurorasoc.workbench.domain.recall.RecalledCase;
import org.aurorasoc.workbench.domain.recall.SharedToken;
import org.aurorasoc.workbench.domain.trace.IgnoredValue;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.domain.trace.TraceReader;

/// Reads a frozen answer back from the document it was kept as. Vectors were not kept: of the question and its cases
/// there are only the texts and the numbers of then, and nothing may be ranked by it.
public final class FrozenReader {
    private static final Embedding NO_VECTOR = new Embedding(new float[Embedding.DIMENSION]);

    private final TraceReader traces;

    public FrozenReader(TraceReader traces) {
        this.traces = traces;
    }

    public RecallAnswer read(FrozenAnswer frozen) {
        Members kept = new Members(frozen.answer());
        RecallRequest request = FrozenQuestion.read(frozen.question());
        AskedQuestion asked = asked(kept, request.question());
        List<RecalledCase> cases =
                kept.objects("results").map(each -> found(each, frozen)).toList();
        return new RecallAnswer(
                asked,
                request,
                kept.text("backend"),
                cases,
                kept.has("matched") ? OptionalLong.of(kept.whole("matched")) : OptionalLong.empty(),
                kept.number("chance"),
                kept.flag("nothing_close"),
                kept.objects("ignored")
                        .map(each -> new IgnoredValue(each.text("value"), each.text("reason")))
                        .toList(),
                unavailable(frozen.answer()),
                excluded(kept.object("excluded"), frozen),
                kept.flag("exact"),
                timings(kept.object("took_ms")));
    }

    private AskedQuestion asked(Members kept, RecallRequest.Question question) {
        String text = kept.text("query");
        return new AskedQuestion(
                question.id(),
                text,
                Optional.empty(),
                List.of(new AskedQuestion.Window(text, NO_VECTOR)),
                new ModelId(kept.text("model")),
                kept.text("degraded_reason"),
                (int) kept.whole("pieces"),
                (int) kept.whole("pieces"),
                false,
                traces.tokensOf(text));
    }

    private static RecalledCase found(Members kept, FrozenAnswer frozen) {
        StoredEntry entry = new StoredEntry(
                new EntryKey(CollectionName.CASES, kept.text("id")),
                NO_VECTOR,
                new ModelId(kept.text("row_model")),
                null,
                kept.object("payload").json(),
                frozen.madeAt());
        OptionalDouble score = kept.number("score");
        return new RecalledCase(
                entry,
                score,
                0,
                kept.flag("pinned"),
                kept.flag("linked"),
                kept.number("fused").orElse(0),
                legs(kept.object("legs")),
                kept.objects("shared").map(FrozenReader::shared).toList(),
                outcome(kept.text("outcome_class")));
    }

    private static Map<Leg, LegPart> legs(Members kept) {
        Map<Leg, LegPart> legs = new EnumMap<>(Leg.class);
        for (Leg leg : Leg.values()) {
            if (kept.has(leg.word())) {
                Members part = kept.object(leg.word());
                legs.put(
                        leg,
                        new LegPart(
                                (int) part.whole("rank"), part.number("part").orElse(0)));
            }
        }
        return legs;
    }

    private static SharedToken shared(Members kept) {
        return new SharedToken(
                new Token(kept.text("type"), kept.text("value")), kept.whole("cases"), kept.flag("rare"));
    }

    private static OutcomeClass outcome(String word) {
        return Stream.of(OutcomeClass.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElse(OutcomeClass.OTHER);
    }

    /// Why a leg could not run was not kept.
    private static Map<Leg, String> unavailable(JsonObject kept) {
        Map<Leg, String> legs = new EnumMap<>(Leg.class);
        if (kept.get("legs_unavailable") instanceof JsonArray(var words)) {
            for (Leg leg : Leg.values()) {
                if (words.contains(new JsonString(leg.word()))) {
                    legs.put(leg, "");
                }
            }
        }
        return legs;
    }

    private static RecallAnswer.Excluded excluded(Members kept, FrozenAnswer frozen) {
        return new RecallAnswer.Excluded(
                kept.whole("other_model"),
                false,
                kept.whole("samples"),
                kept.whole("not_related"),
                kept.whole("lacking_traces"),
                frozen.madeAt());
    }

    private static RecallAnswer.Timings timings(Members kept) {
        return new RecallAnswer.Timings(
                kept.number("embed").orElse(0),
                kept.number("search").orElse(0),
                kept.number("other").orElse(0),
                kept.number("total").orElse(0));
    }
}

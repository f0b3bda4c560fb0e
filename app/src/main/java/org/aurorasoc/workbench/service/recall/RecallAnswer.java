package org.aurorasoc.workbench.service.recall;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.aurorasoc.workbench.domain.EmbeddingQuality;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.recall.AskedQuestion;
import org.aurorasoc.workbench.domain.recall.Leg;
import org.aurorasoc.workbench.domain.recall.OutcomeTally;
import org.aurorasoc.workbench.domain.recall.RecalledCase;
import org.aurorasoc.workbench.domain.trace.IgnoredValue;

/// The cases that came back, and how good the answer is: by which model and legs, from which store, what was
/// cut and left out.
///
/// @param asked the question as it was read: its windows and tokens
/// @param matched how many cases match, when that is known: fewer than k came back and nothing else can match
/// @param chance how near two cases of the collection are by chance; empty where nobody can tell
/// @param nothingClose nothing is nearer than chance, and no rare indicator is shared
/// @param ignored values of the question that say nothing about likeness, and why
/// @param unavailable the legs that could not run, and why
/// @param exact every row was compared, none skipped by an index
public record RecallAnswer(
        AskedQuestion asked,
        RecallRequest request,
        String backend,
        List<RecalledCase> cases,
        OptionalLong matched,
        OptionalDouble chance,
        boolean nothingClose,
        List<IgnoredValue> ignored,
        Map<Leg, String> unavailable,
        Excluded excluded,
        boolean exact,
        Timings timings) {
    public RecallAnswer {
        cases = List.copyOf(cases);
        ignored = List.copyOf(ignored);
        Map<Leg, String> ordered = new EnumMap<>(Leg.class);
        ordered.putAll(unavailable);
        unavailable = Collections.unmodifiableMap(ordered);
    }

    /// Rows that could not take part, or not in every leg, as of `countedAt`.
    ///
    /// @param otherModel no similarity: another model embedded them
    /// @param byHash hash mode did, all that other models have
    /// @param samples synthetic cases, which real ones displace
    /// @param notRelated what an analyst called not related to this question
    /// @param lackingTraces not yet known to words and indicators
    public record Excluded(
            long otherModel, boolean byHash, long samples, long notRelated, long lackingTraces, Instant countedAt) {}

    /// Where the time went; `other` is what is left of the total.
    public record Timings(double embedMillis, double searchMillis, double otherMillis, double totalMillis) {}

    public ModelId model() {
        return asked.model();
    }

    public EmbeddingQuality quality() {
        return model().quality();
    }

    public String degradedReason() {
        return asked.degradedReason();
    }

    public int k() {
        return request.k();
    }

    /// The highest similarity among the cases.
    public OptionalDouble nearest() {
        return cases.stream().flatMapToDouble(each -> each.score().stream()).max();
    }

    public OutcomeTally tally() {
        return OutcomeTally.of(cases.stream().map(RecalledCase::outcome).toList());
    }
}

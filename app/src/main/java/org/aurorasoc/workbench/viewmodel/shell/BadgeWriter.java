package org.aurorasoc.workbench.viewmodel.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.aurorasoc.workbench.domain.CollectionSummary;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.EmbeddingQuality;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.ModelNotAdded;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.service.CutTextService;
import org.aurorasoc.workbench.service.MemoryStatus;
import org.aurorasoc.workbench.settings.EmbeddingsBackend;
import org.aurorasoc.workbench.viewmodel.Problem;
import org.aurorasoc.workbench.viewmodel.Reasons;

/// Puts the state of the memory into the badge's words.
final class BadgeWriter {
    private static final String SHORTENED_PREFIX = "all-";

    private final Messages messages;
    private final Supplier<EmbeddingsBackend> wanted;

    BadgeWriter(Messages messages, Supplier<EmbeddingsBackend> wanted) {
        this.messages = messages;
        this.wanted = wanted;
    }

    Badge loading(long seconds) {
        String text = seconds < 1 ? messages.text("badge.loading") : messages.text("badge.loading.for", seconds);
        return new Badge(
                Badge.State.LOADING,
                text,
                messages.text("badge.loading.verdict"),
                List.of(),
                List.of(),
                "",
                Badge.Mend.NOTHING);
    }

    Badge unavailable(Problem problem) {
        return new Badge(
                Badge.State.UNAVAILABLE,
                messages.text("badge.unavailable"),
                problem.title(),
                List.of(),
                List.of(),
                problem.detail(),
                new Badge.Mend(Badge.Mend.Kind.RETRY, messages.text("badge.retry"), ""));
    }

    /// By how many of the texts looked at the model has read only a part.
    Badge.Fact cut(CutTextService.Estimate estimate) {
        long percent = Math.round(100.0 * estimate.cut() / estimate.looked());
        return new Badge.Fact(messages.text("badge.fact.cut"), messages.text("badge.cut", percent, estimate.looked()));
    }

    Badge of(MemoryStatus status) {
        Map<String, Long> rows = rowsByModel(status.collections());
        Badge.State state = stateOf(status, rows);
        long elsewhere = elsewhere(status);
        long unstated = rows.getOrDefault(ModelId.UNRECORDED.name(), 0L);
        String key = "badge." + state.name().toLowerCase(Locale.ROOT).replace('_', '.');
        Optional<ModelNotAdded> lacking = ModelNotAdded.in(status.degradedReason());
        String model = shortName(lacking.map(ModelNotAdded::model).orElse(status.model()));
        String command = lacking.map(ModelNotAdded::command).orElse("");
        long counted = state == Badge.State.UNSTATED ? unstated : elsewhere;
        return new Badge(
                state,
                messages.text(key, model, counted),
                messages.text(key + ".verdict", model, counted),
                facts(status),
                lines(rows, status.model()),
                messages.text(key + ".remedy", model, counted, command),
                mend(state, counted, status.writable()));
    }

    private Badge.Mend mend(Badge.State state, long counted, boolean writable) {
        return switch (state) {
            case MIXED, UNSTATED ->
                new Badge.Mend(
                        Badge.Mend.Kind.REEMBED,
                        messages.text("badge.mend.reembed", counted),
                        writable ? "" : messages.text("badge.mend.readonly"));
            case HASH_FAULT -> new Badge.Mend(Badge.Mend.Kind.REPAIR, messages.text("badge.mend.repair"), "");
            case HASH_CHOSEN -> new Badge.Mend(Badge.Mend.Kind.CHOOSE, messages.text("badge.mend.choose"), "");
            case HASH_ABSENT -> new Badge.Mend(Badge.Mend.Kind.REPAIR, messages.text("badge.mend.look"), "");
            case LOADING, HIGH, UNAVAILABLE -> Badge.Mend.NOTHING;
        };
    }

    /// The collections that re-embedding would make comparable.
    static List<String> toReembed(MemoryStatus status) {
        return status.collections().stream()
                .filter(each -> each.rowsNotRankedBy(status.model()) > 0
                        || each.models().containsKey(ModelId.UNRECORDED.name()))
                .map(CollectionSummary::name)
                .toList();
    }

    private Badge.State stateOf(MemoryStatus status, Map<String, Long> rows) {
        if (status.model().quality() == EmbeddingQuality.LOW) {
            if (wanted.get() == EmbeddingsBackend.HASH) {
                return Badge.State.HASH_CHOSEN;
            }
            boolean absent = ModelNotAdded.in(status.degradedReason()).isPresent();
            return absent ? Badge.State.HASH_ABSENT : Badge.State.HASH_FAULT;
        }
        if (elsewhere(status) > 0) {
            return Badge.State.MIXED;
        }
        return rows.containsKey(ModelId.UNRECORDED.name()) ? Badge.State.UNSTATED : Badge.State.HIGH;
    }

    private static long elsewhere(MemoryStatus status) {
        return status.collections().stream()
                .mapToLong(collection -> collection.rowsNotRankedBy(status.model()))
                .sum();
    }

    private static Map<String, Long> rowsByModel(List<CollectionSummary> collections) {
        Map<String, Long> rows = new TreeMap<>();
        for (CollectionSummary collection : collections) {
            collection.models().forEach((model, count) -> rows.merge(model, count, Long::sum));
        }
        return rows;
    }

    private List<Badge.Fact> facts(MemoryStatus status) {
        List<Badge.Fact> facts = new ArrayList<>();
        facts.add(new Badge.Fact(
                messages.text("badge.fact.model"),
                VisibleText.line(status.model().name())));
        facts.add(new Badge.Fact(
                messages.text("badge.fact.quality"),
                messages.text("badge.quality." + status.model().quality().word())));
        facts.add(new Badge.Fact(messages.text("badge.fact.dimensions"), messages.text("number", Embedding.DIMENSION)));
        if (!status.degradedReason().isEmpty()) {
            facts.add(new Badge.Fact(
                    messages.text("badge.fact.why"), new Reasons(messages).hashMode(status.degradedReason())));
        }
        return facts;
    }

    private List<Badge.ModelRows> lines(Map<String, Long> rows, ModelId current) {
        return rows.entrySet().stream()
                .map(entry -> new Badge.ModelRows(
                        entry.getKey().equals(ModelId.UNRECORDED.name())
                                ? messages.text("models.unrecorded")
                                : VisibleText.line(entry.getKey()),
                        messages.text("number", entry.getValue()),
                        part(new ModelId(entry.getKey()), current)))
                .toList();
    }

    private String part(ModelId row, ModelId current) {
        if (!current.ranks(row)) {
            return messages.text("badge.rows.out");
        }
        return messages.text(row.equals(ModelId.UNRECORDED) ? "badge.rows.assumed" : "badge.rows.in");
    }

    private static String shortName(ModelId model) {
        String name = VisibleText.line(model.name());
        return name.startsWith(SHORTENED_PREFIX) ? name.substring(SHORTENED_PREFIX.length()) : name;
    }
}

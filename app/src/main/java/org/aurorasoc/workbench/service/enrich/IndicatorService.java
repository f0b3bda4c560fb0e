package org.aurorasoc.workbench.service.enrich;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.aurorasoc.workbench.domain.StoredAt;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.ConflictException;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.service.deletion.DeletionService.Seen;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;

/// Single indicators: files one, shows one.
public final class IndicatorService {
    private static final String SOURCE = "analyst";

    private final SubjectReader reader;
    private final IndicatorFiling filing;
    private final LocalTiers tiers;
    private final String actor;
    private final Clock clock;

    /// What an analyst says of an indicator; what is empty is not said.
    ///
    /// @param validUntil until when the verdict holds, as an instant; empty for the verdict's own time
    public record Said(
            String value,
            String type,
            String context,
            String verdict,
            List<String> tags,
            String tlp,
            String validUntil) {
        public Said(String value, String type, String context, String verdict, List<String> tags, String tlp) {
            this(value, type, context, verdict, tags, tlp, "");
        }

        @Override
        public String toString() {
            return "an indicator by an analyst";
        }
    }

    /// All that an analyst says of a stored indicator; what is left out is taken away.
    ///
    /// @param validUntil an instant, empty for the verdict's own time
    public record Revision(List<String> contexts, String verdict, List<String> tags, String tlp, String validUntil) {
        public Revision {
            contexts = List.copyOf(contexts);
            tags = List.copyOf(tags);
        }

        @Override
        public String toString() {
            return "an indicator revised by an analyst";
        }
    }

    /// What became of indicators that were to be stored.
    public record Kept(int stored, int already) {}

    public IndicatorService(EnrichService.Parts parts) {
        this.reader = new SubjectReader(parts.extractor());
        this.filing = new IndicatorFiling(parts.store(), parts.embedder(), parts.cache(), parts.clock());
        this.tiers = new LocalTiers(parts.cache(), parts.store().vectors());
        this.actor = parts.actor();
        this.clock = parts.clock();
    }

    /// Stores the row, then the cache; returns the payload as it is now. Storing twice keeps one row.
    public JsonObject add(Said said, CancelToken cancel) {
        if (said.value().isBlank()) {
            throw new InvalidInputException("The indicator has no value.", "Name a value.");
        }
        demandTime(said.validUntil());
        Subject subject = reader.read(said.value(), said.type(), null);
        Fields record = new Fields().put("value", subject.value()).put("type", subject.type());
        put(record, "context", said.context());
        put(record, "verdict", said.verdict());
        put(record, "tlp", marking(said.tlp()));
        put(record, "valid_until", said.validUntil().strip());
        if (!said.tags().isEmpty()) {
            record.put("tags", said.tags(), Json::of);
        }
        if (!subject.given().equals(subject.value())) {
            record.put("value_as_given", subject.given());
        }
        return filing.file(record.put("source", SOURCE).build(), new IndicatorFiling.By(actor, "ioc add"), cancel);
    }

    private static void put(Fields record, String name, String text) {
        if (!text.isBlank()) {
            record.put(name, text);
        }
    }

    private static void demandTime(String validUntil) {
        if (!validUntil.isBlank() && StoredAt.read(validUntil.strip()).isEmpty()) {
            throw new InvalidInputException("That is no time.", "Write it as 2026-12-24T18:00:00Z.");
        }
    }

    private static String marking(String tlp) {
        if (tlp.isBlank()) {
            return "";
        }
        return Tlp.read(tlp)
                .map(Tlp::label)
                .orElseThrow(() -> new InvalidInputException(
                        "That is no marking of TLP 2.0.", "Use clear, green, amber, amber+strict or red."));
    }

    /// Gives the stored indicator a new payload: nothing is merged, so tags and contexts can go. `seen` is the payload
    /// that the change was decided on; if another one is stored by now, nothing is written.
    public JsonObject edit(JsonObject seen, Revision revision, CancelToken cancel) {
        String value = seen.text("value").orElse("");
        StoredEntry row = tiers.row(reader.read(value, seen.text("type").orElse(""), null))
                .orElseThrow(IndicatorService::missing);
        if (!row.payload().equals(seen)) {
            throw new ConflictException(
                    "Somebody changed this indicator meanwhile. Nothing was stored.", "Open it again and edit that.");
        }
        if (!revision.validUntil().isBlank()
                && StoredAt.read(revision.validUntil()).isEmpty()) {
            throw new InvalidInputException("That is no time.", "Write it as 2026-12-24T18:00:00Z.");
        }
        Revised revised = new Revised(seen, revision, marking(revision.tlp()), SOURCE, clock.instant());
        return filing.replace(row, revised.payload(), new IndicatorFiling.By(actor, "ioc edit"), cancel);
    }

    /// Stores what was enriched and is not in the memory yet, with what is known of it and by whom; the
    /// cache gets it too.
    public Kept keep(List<EnrichedRow> rows, CancelToken cancel, ProgressSink progress) {
        int stored = 0;
        for (int done = 0; done < rows.size(); done++) {
            cancel.throwIfCancelled();
            EnrichedRow row = rows.get(done);
            if (tiers.row(row.subject()).isEmpty()) {
                filing.file(record(row), new IndicatorFiling.By(actor, "ioc add"), cancel);
                stored++;
            }
            progress.step(done + 1L, rows.size());
        }
        return new Kept(stored, rows.size() - stored);
    }

    /// The rows of the memory that these answers came from, to be deleted; one that says something else by
    /// now is a conflict.
    public List<Seen> asSeen(List<EnrichedRow> rows) {
        return rows.stream().flatMap(row -> asSeen(row).stream()).toList();
    }

    private Optional<Seen> asSeen(EnrichedRow row) {
        List<JsonObject> seen = row.findings().stream()
                .filter(finding -> finding.tier() == Tier.STORE)
                .map(Finding::payload)
                .toList();
        Optional<StoredEntry> now = seen.isEmpty() ? Optional.empty() : tiers.row(row.subject());
        if (now.filter(entry -> !seen.contains(entry.payload())).isPresent()) {
            throw new ConflictException(
                    "Somebody changed an indicator since it was looked up; nothing was deleted.",
                    "Look it up again and decide anew.");
        }
        return now.map(entry -> new Seen(entry.key(), Optional.of(entry.createdAt())));
    }

    private static JsonObject record(EnrichedRow row) {
        Subject subject = row.subject();
        JsonObject known = row.counting().map(Finding::dated).orElse(JsonObject.of("source", Json.of(SOURCE)));
        JsonObject record = known.with("value", Json.of(subject.value())).with("type", Json.of(subject.type()));
        return record.get("tlp") != null || subject.tlp() == null
                ? record
                : record.with("tlp", Json.of(subject.tlp().label()));
    }

    /// The warning list that an indicator is on, empty for most.
    public String warningList(String value, String type) {
        return reader.read(value, type, null).warningList();
    }

    /// The indicator as the memory holds it, under whatever name it was filed.
    public JsonObject show(String value, String type) {
        Subject subject = reader.read(value, type, null);
        return tiers.inMemory(subject).orElseThrow(IndicatorService::missing);
    }

    private static NotFoundException missing() {
        return new NotFoundException(
                "There is no such indicator in the memory.", "Ask enrich, which also asks the cache and feeds.");
    }
}

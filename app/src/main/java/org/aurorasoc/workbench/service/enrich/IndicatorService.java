package org.aurorasoc.workbench.service.enrich;

import java.util.List;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.task.CancelToken;

/// Single indicators: files one, shows one.
public final class IndicatorService {
    private static final String SOURCE = "analyst";

    private final SubjectReader reader;
    private final IndicatorFiling filing;
    private final LocalTiers tiers;
    private final String actor;

    /// What an analyst says of an indicator; what is empty is not said.
    public record Said(String value, String type, String context, String verdict, List<String> tags, String tlp) {
        @Override
        public String toString() {
            return "an indicator by an analyst";
        }
    }

    public IndicatorService(EnrichService.Parts parts) {
        this.reader = new SubjectReader(parts.extractor());
        this.filing = new IndicatorFiling(parts.store(), parts.embedder(), parts.cache(), parts.clock());
        this.tiers = new LocalTiers(parts.cache(), parts.store().vectors());
        this.actor = parts.actor();
    }

    /// Stores the row, then the cache; returns the payload as it is now. Storing twice keeps one row.
    public JsonObject add(Said said, CancelToken cancel) {
        if (said.value().isBlank()) {
            throw new InvalidInputException("The indicator has no value.", "Name a value.");
        }
        Subject subject = reader.read(said.value(), said.type(), null);
        Fields record = new Fields().put("value", subject.value()).put("type", subject.type());
        put(record, "context", said.context());
        put(record, "verdict", said.verdict());
        put(record, "tlp", marking(said.tlp()));
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

    private static String marking(String tlp) {
        if (tlp.isBlank()) {
            return "";
        }
        return Tlp.read(tlp)
                .map(Tlp::label)
                .orElseThrow(() -> new InvalidInputException(
                        "That is no marking of TLP 2.0.", "Use clear, green, amber, amber+strict or red."));
    }

    /// The warning list that an indicator is on, empty for most.
    public String warningList(String value, String type) {
        return reader.read(value, type, null).warningList();
    }

    /// The indicator as the memory holds it, under whatever name it was filed.
    public JsonObject show(String value, String type) {
        Subject subject = reader.read(value, type, null);
        return tiers.inMemory(subject)
                .orElseThrow(() -> new NotFoundException(
                        "There is no such indicator in the memory.",
                        "Ask enrich, which also asks the cache and feeds."));
    }
}

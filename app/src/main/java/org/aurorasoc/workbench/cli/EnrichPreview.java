package org.aurorasoc.workbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.intel.Clearance;
import org.aurorasoc.workbench.domain.intel.HeldBack;
import org.aurorasoc.workbench.domain.intel.Indicator;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonNull;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.service.enrich.Preview;

/// What `enrich --preview` answers, to people and to programs.
final class EnrichPreview {
    private EnrichPreview() {}

    static List<String> lines(Preview preview) {
        List<String> lines = new ArrayList<>();
        for (Clearance clearance : preview.clearances()) {
            String asked = clearance.feed().staysHere() ? "looked up in the file, nothing leaves" : "sent";
            lines.add(VisibleText.line(clearance.feed().name() + ": " + clearance.sentence()));
            clearance.cleared().forEach(each -> lines.add("  " + asked + "  " + EnrichTable.shown(each)));
            clearance
                    .heldBack()
                    .forEach(held -> lines.add("  kept  " + EnrichTable.shown(held.indicator()) + "  "
                            + VisibleText.line(held.sentence())));
        }
        return lines;
    }

    static JsonObject document(Preview preview) {
        return new Fields()
                .put("nothing_leaves", preview.nothingLeaves())
                .put("reason", text(preview.silence()))
                .put("feeds", preview.clearances(), EnrichPreview::feed)
                .build();
    }

    private static Json text(String text) {
        return text.isEmpty() ? JsonNull.NULL : Json.of(text);
    }

    private static Json feed(Clearance clearance) {
        return new Fields()
                .put("feed", clearance.feed().name())
                .put("destination", text(clearance.feed().destination()))
                .put("nothing_leaves", clearance.nothingLeaves())
                .put("detail", clearance.sentence())
                .put("asked", clearance.cleared(), each -> indicator(each).build())
                .put("held_back", clearance.heldBack(), EnrichPreview::heldBack)
                .build();
    }

    private static Fields indicator(Indicator indicator) {
        return new Fields().put("value", indicator.value()).put("type", indicator.type());
    }

    private static Json heldBack(HeldBack held) {
        return indicator(held.indicator())
                .put("reason", held.reason().name().toLowerCase(Locale.ROOT))
                .put("detail", held.sentence())
                .build();
    }
}

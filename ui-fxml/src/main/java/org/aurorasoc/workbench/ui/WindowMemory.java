package org.aurorasoc.workbench.ui;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.ui.shell.PaneId;
import org.aurorasoc.workbench.ui.shell.ShellView;
import org.aurorasoc.workbench.viewmodel.Remembering;

/// What of the window comes back at the next start: the pane, what each pane remembers, splitters. Theme and zoom are
/// settings, and kept with them.
/// Restoring runs nothing, and skips what it does not understand.
final class WindowMemory {
    /// A pane's last question, by the name that all panes give it.
    private static final String QUERY = "query";

    static final String KEPT_AT = "kept_at";

    private final ShellView frame;
    private final Map<PaneId, Remembering> panes;
    private final Splitters splitters;
    private final boolean keepsQueries;

    /// @param keepsQueries false where the settings say that no question is kept
    WindowMemory(ShellView frame, Map<PaneId, Remembering> panes, Splitters splitters, boolean keepsQueries) {
        this.frame = frame;
        this.panes = panes;
        this.splitters = splitters;
        this.keepsQueries = keepsQueries;
    }

    JsonObject remember() {
        Fields each = new Fields();
        panes.forEach((id, pane) -> each.put(word(id), allowed(pane.remember())));
        return new Fields()
                .put("pane", word(frame.current()))
                .put("panes", each.build())
                .put("splitters", splitters.remember())
                .build();
    }

    void restore(JsonObject kept) {
        if (kept.get("panes") instanceof JsonObject each) {
            panes.forEach((id, pane) -> {
                if (each.get(word(id)) instanceof JsonObject own) {
                    pane.restore(dated(allowed(own), kept));
                }
            });
        }
        if (kept.get("splitters") instanceof JsonObject places) {
            splitters.restore(places);
        }
        kept.text("pane").flatMap(WindowMemory::pane).ifPresent(frame::show);
    }

    /// With the time it was kept at, so that a pane can say from when its filters are.
    private static JsonObject dated(JsonObject own, JsonObject kept) {
        return kept.text(KEPT_AT).map(at -> own.with(KEPT_AT, Json.of(at))).orElse(own);
    }

    private JsonObject allowed(JsonObject own) {
        return keepsQueries ? own : own.without(QUERY);
    }

    private static Optional<PaneId> pane(String word) {
        return Stream.of(PaneId.values())
                .filter(each -> word(each).equals(word))
                .findFirst();
    }

    static String word(PaneId id) {
        return id.name().toLowerCase(Locale.ROOT);
    }
}

package org.aurorasoc.workbench.ui;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Scene;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.JsonNumber;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.ui.shell.PaneId;
import org.aurorasoc.workbench.ui.shell.ShellView;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.aurorasoc.workbench.ui.theme.ThemeSwitch;
import org.aurorasoc.workbench.viewmodel.Remembering;

/// What of the window comes back at the next start: the pane, what each pane remembers, splitters, theme and zoom.
/// Restoring runs nothing, and skips what it does not understand.
final class WindowMemory {
    /// A pane's last question, by the name that all panes give it.
    private static final String QUERY = "query";

    private final ShellView frame;
    private final ThemeSwitch themes;
    private final Scene scene;
    private final Map<PaneId, Remembering> panes;
    private final Splitters splitters;
    private final boolean keepsQueries;

    /// @param keepsQueries false where the settings say that no question is kept
    WindowMemory(
            ShellView frame,
            ThemeSwitch themes,
            Scene scene,
            Map<PaneId, Remembering> panes,
            Splitters splitters,
            boolean keepsQueries) {
        this.frame = frame;
        this.themes = themes;
        this.scene = scene;
        this.panes = panes;
        this.splitters = splitters;
        this.keepsQueries = keepsQueries;
    }

    JsonObject remember() {
        Fields each = new Fields();
        panes.forEach((id, pane) -> each.put(word(id), allowed(pane.remember())));
        Fields all = new Fields()
                .put("pane", word(frame.current()))
                .put("zoom", themes.root())
                .put("panes", each.build())
                .put("splitters", splitters.remember());
        themes.pinned().ifPresent(theme -> all.put("theme", theme.word()));
        return all.build();
    }

    void restore(JsonObject kept) {
        kept.text("theme").flatMap(WindowMemory::theme).ifPresent(themes::pin);
        if (kept.get("zoom") instanceof JsonNumber(var size)) {
            themes.root(scene, size.intValue());
        }
        if (kept.get("panes") instanceof JsonObject each) {
            panes.forEach((id, pane) -> {
                if (each.get(word(id)) instanceof JsonObject own) {
                    pane.restore(allowed(own));
                }
            });
        }
        if (kept.get("splitters") instanceof JsonObject places) {
            splitters.restore(places);
        }
        kept.text("pane").flatMap(WindowMemory::pane).ifPresent(frame::show);
    }

    private JsonObject allowed(JsonObject own) {
        return keepsQueries ? own : own.without(QUERY);
    }

    private static Optional<Theme> theme(String word) {
        return Stream.of(Theme.values())
                .filter(each -> each.word().equals(word))
                .findFirst();
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

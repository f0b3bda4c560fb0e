package org.aurorasoc.workbench.ui.enrich;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.viewmodel.enrich.LineFilter;
import org.aurorasoc.workbench.viewmodel.enrich.LineList;
import org.aurorasoc.workbench.viewmodel.enrich.VerdictState;

/// How many rows say what; each part shows only its rows. They stand still while the counts change.
final class VerdictChips {
    private final Map<VerdictState, ToggleButton> chips = new EnumMap<>(VerdictState.class);
    private final LineList lines;
    private final Messages messages;

    VerdictChips(LineList lines, Messages messages) {
        this.lines = lines;
        this.messages = messages;
        for (VerdictState state : VerdictState.values()) {
            chips.put(state, chip(state));
        }
    }

    void fill(Pane box) {
        box.getChildren().setAll(chips.values());
        lines.tallyProperty().subscribe(this::count);
        lines.filterProperty().subscribe(this::show);
    }

    private ToggleButton chip(VerdictState state) {
        ToggleButton chip = new ToggleButton("", Verdicts.mark(state));
        chip.getStyleClass().add("chip");
        chip.setMinWidth(ToggleButton.USE_PREF_SIZE);
        chip.setTooltip(new Tooltip(messages.text("enrich.chip.tip", word(state))));
        chip.setOnAction(_ -> lines.toggle(state));
        return chip;
    }

    private String word(VerdictState state) {
        return messages.text("enrich.verdict." + state.word());
    }

    private void count(LineList.Tally tally) {
        chips.forEach((state, chip) -> chip.setText(messages.text("enrich.chip", tally.of(state), word(state))));
        chips.forEach((state, chip) -> Shown.when(chip, state != VerdictState.UNASKED || tally.of(state) > 0));
    }

    private void show(LineFilter filter) {
        chips.forEach((state, chip) -> chip.setSelected(filter.verdicts().contains(state)));
    }
}

package org.aurorasoc.workbench.ui.recall;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.domain.OutcomeClass;
import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.control.SafeField;
import org.aurorasoc.workbench.ui.control.SeverityMark;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.viewmodel.recall.FilterKind;
import org.aurorasoc.workbench.viewmodel.recall.RecallFilters;

/// One filter, to be written or picked. What is wrong with it is said under its field, and it stays open.
final class FilterEditor extends VBox {
    private static final List<String> AGES = List.of("24h", "7d", "30d", "365d");

    private final RecallFilters filters;
    private final FilterKind kind;
    private final Messages messages;
    private final Runnable close;
    private final SafeField field = new SafeField();
    private final Label fault = new Label();

    FilterEditor(RecallFilters filters, FilterKind kind, Messages messages, Runnable close) {
        this.filters = filters;
        this.kind = kind;
        this.messages = messages;
        this.close = close;
        getStyleClass().addAll("popover", "filter-editor");
        String name = messages.text("filter.name." + kind.key());
        Label title = styled(new Label(name), "strong");
        field.setText(filters.valuesProperty().get().text(kind));
        field.setAccessibleText(name);
        field.setOnAction(_ -> apply(field.getText()));
        Label hint = styled(new Label(messages.text("filter.hint." + kind.key())), "meta");
        hint.setWrapText(true);
        fault.getStyleClass().add("field-fault");
        fault.setWrapText(true);
        Shown.when(fault, false);
        field.textProperty().subscribe(() -> Shown.when(fault, false));
        Button apply = styled(new Button(messages.text("filter.apply")), "plain");
        apply.setOnAction(_ -> apply(field.getText()));
        FlowPane presets = styled(new FlowPane(), "presets");
        presets.getChildren().addAll(presets().map(this::preset).toList());
        getChildren().setAll(title, presets);
        if (kind == FilterKind.SEVERITY) {
            getChildren().add(boxes());
        }
        getChildren().addAll(field, fault, hint, apply);
    }

    private static <N extends Node> N styled(N node, String styleClass) {
        node.getStyleClass().add(styleClass);
        return node;
    }

    void focusField() {
        field.requestFocus();
        field.selectAll();
    }

    private Stream<String> presets() {
        return switch (kind) {
            case SEVERITY -> Stream.of("critical", "high+", "medium+", "low+");
            case OUTCOME -> Stream.of(OutcomeClass.values()).map(OutcomeClass::word);
            case SINCE -> AGES.stream();
            case MINIMUM -> Stream.of("0.40", "0.50", "0.60", "0.70");
            case SHOW -> Stream.of("5", "10", "20", "50", "100");
            case TECHNIQUE, UNTIL -> Stream.empty();
        };
    }

    private Button preset(String text) {
        String shown = text.endsWith("+") ? messages.text("filter.up", text.substring(0, text.length() - 1)) : text;
        Button chip = styled(new Button(shown), "chip");
        chip.setOnAction(_ -> apply(text));
        return chip;
    }

    private FlowPane boxes() {
        FlowPane boxes = styled(new FlowPane(), "presets");
        Set<Severity> picked = EnumSet.noneOf(Severity.class);
        for (Severity severity : Severity.values()) {
            CheckBox box = new CheckBox(severity.word());
            box.setGraphic(new SeverityMark(severity));
            box.setOnAction(_ -> {
                if (box.isSelected()) {
                    picked.add(severity);
                } else {
                    picked.remove(severity);
                }
                field.setText(picked.stream().map(Severity::word).collect(Collectors.joining(", ")));
            });
            boxes.getChildren().add(box);
        }
        return boxes;
    }

    /// Ten is the usual number, so it is no filter.
    private void apply(String text) {
        String wanted = kind == FilterKind.SHOW && text.strip().equals("10") ? "" : text;
        Optional<String> wrong = filters.set(kind, wanted);
        if (wrong.isPresent()) {
            fault.setText(wrong.get());
            Shown.when(fault, true);
            field.requestFocus();
        } else {
            close.run();
        }
    }
}

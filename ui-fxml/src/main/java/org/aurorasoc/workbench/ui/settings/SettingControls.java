package org.aurorasoc.workbench.ui.settings;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.control.SafeField;
import org.aurorasoc.workbench.ui.control.SecretField;
import org.aurorasoc.workbench.ui.control.TlpTag;
import org.aurorasoc.workbench.ui.fx.Shown;
import org.aurorasoc.workbench.viewmodel.settings.SettingControl;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Draws what one line lets its user do.
final class SettingControls {
    /// Wide enough that the widest choice of ours asks for one line.
    private static final double ONE_LINE = 520;

    private final Messages messages;

    SettingControls(Messages messages) {
        this.messages = messages;
    }

    /// @param name what a screen reader calls it
    Node draw(SettingControl control, String name) {
        return switch (control) {
            case SettingControl.Fact(var text, var mono) -> fact(text, mono);
            case SettingControl.Marking(var label) -> new TlpTag(label.substring(label.indexOf(':') + 1));
            case SettingControl.Entry(var value, var prompt, var commit) -> entry(value, prompt, name, commit);
            case SettingControl.Hidden(var prompt, var commit) -> hidden(prompt, name, commit);
            case SettingControl.Choice choice -> choice(choice, name);
            case SettingControl.Checks checks -> checks(checks);
        };
    }

    private static Node fact(String text, boolean mono) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(mono ? "mono" : "setting-fact");
        HBox.setHgrow(label, Priority.SOMETIMES);
        return label;
    }

    private static Node entry(String value, String prompt, String name, Consumer<String> commit) {
        SafeField field = new SafeField(value);
        field.setPromptText(prompt);
        field.setAccessibleText(name);
        field.getStyleClass().add("setting-field");
        Runnable done = () -> {
            if (!field.getText().equals(value)) {
                commit.accept(field.getText());
            }
        };
        field.setOnAction(_ -> done.run());
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused && field.getScene() != null) {
                done.run();
            }
        });
        return field;
    }

    private static Node hidden(String prompt, String name, Consumer<String> commit) {
        SecretField field = new SecretField();
        field.setPromptText(prompt);
        field.setAccessibleText(name);
        field.getStyleClass().add("setting-field");
        field.setOnAction(_ -> {
            String typed = field.getText();
            field.clear();
            if (!typed.isEmpty()) {
                commit.accept(typed);
            }
        });
        return field;
    }

    private static Node choice(SettingControl.Choice choice, String name) {
        FlowPane options = new FlowPane();
        options.setPrefWrapLength(ONE_LINE);
        options.getStyleClass().add("setting-choice");
        ToggleGroup group = new ToggleGroup();
        for (SettingControl.Option option : choice.options()) {
            ToggleButton button = new ToggleButton(option.text());
            button.getStyleClass().add("segment");
            button.setAccessibleText(name + ": " + option.text());
            button.setToggleGroup(group);
            button.setSelected(option.word().equals(choice.chosen()));
            button.setOnAction(_ -> {
                boolean wasChosen = !button.isSelected();
                button.setSelected(true);
                if (!wasChosen) {
                    choice.commit().accept(option.word());
                }
            });
            options.getChildren().add(button);
        }
        HBox.setHgrow(options, Priority.ALWAYS);
        return options;
    }

    private Node checks(SettingControl.Checks checks) {
        VBox lines = new VBox();
        lines.getStyleClass().add("setting-checks");
        checks.lines().forEach(line -> lines.getChildren().add(check(line)));
        HBox.setHgrow(lines, Priority.ALWAYS);
        return lines;
    }

    private Node check(SettingControl.CheckLine line) {
        FontIcon icon = new FontIcon(
                switch (line.state()) {
                    case "ok" -> Feather.CHECK_CIRCLE;
                    case "warn" -> Feather.ALERT_TRIANGLE;
                    case "fail" -> Feather.ALERT_OCTAGON;
                    default -> Feather.MINUS_CIRCLE;
                });
        icon.getStyleClass().add("check-" + line.state());
        Label name = new Label(line.name());
        name.getStyleClass().addAll("strong", "check-name");
        name.setWrapText(true);
        name.setAccessibleText(line.name() + ": " + messages.text("settings.check." + line.state()));
        Label detail = new Label(line.detail());
        detail.setWrapText(true);
        Label remedy = new Label(line.remedy());
        remedy.getStyleClass().addAll("mono", "check-remedy");
        remedy.setWrapText(true);
        Shown.when(remedy, !line.remedy().isEmpty());
        VBox words = new VBox(detail, remedy);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(icon, name, words);
        row.getStyleClass().add("check-line");
        return row;
    }
}

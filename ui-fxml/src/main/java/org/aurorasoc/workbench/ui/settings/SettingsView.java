package org.aurorasoc.workbench.ui.settings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.ui.control.ProblemBar;
import org.aurorasoc.workbench.ui.fx.PaneAction;
import org.aurorasoc.workbench.ui.fx.WorkPane;
import org.aurorasoc.workbench.viewmodel.Problem;
import org.aurorasoc.workbench.viewmodel.SettingsSection;
import org.aurorasoc.workbench.viewmodel.settings.SettingRow;
import org.aurorasoc.workbench.viewmodel.settings.SettingsViewModel;
import org.jspecify.annotations.Nullable;

/// The Settings pane: every section on one page, their index at its left.
public final class SettingsView implements WorkPane {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final SettingsViewModel model;
    private final Messages messages;
    private final SettingControls controls;
    private final Map<SettingsSection, Button> entries = new EnumMap<>(SettingsSection.class);
    private final Map<SettingsSection, VBox> sections = new EnumMap<>(SettingsSection.class);

    @FXML
    private HBox root;

    @FXML
    private VBox index;

    @FXML
    private ProblemBar problem;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox page;

    private SectionInSight sight;

    @SuppressWarnings("NullAway.Init")
    public SettingsView(SettingsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.controls = new SettingControls(messages);
    }

    @FXML
    private void initialize() {
        for (SettingsSection section : SettingsSection.values()) {
            add(section);
        }
        sight = new SectionInSight(scroll, page);
        model.sectionsProperty().subscribe(this::show);
        model.sectionProperty().subscribe(this::mark);
        model.sectionProperty().subscribe(this::bring);
        model.problemProperty().subscribe(this::say);
    }

    private void add(SettingsSection section) {
        String name = messages.text("settings.section." + section.name().toLowerCase(Locale.ROOT));
        Button entry = new Button(name);
        entry.getStyleClass().add("settings-entry");
        entry.setMaxWidth(Double.MAX_VALUE);
        entry.setOnAction(_ -> {
            model.show(section);
            bring(section);
        });
        entries.put(section, entry);
        index.getChildren().add(entry);
        Label title = new Label(name);
        title.getStyleClass().add("heading");
        VBox rows = new VBox(new Label(messages.text("settings.reading")));
        rows.getStyleClass().add("setting-rows");
        sections.put(section, rows);
        VBox whole = new VBox(title, rows);
        whole.getStyleClass().add("settings-section");
        page.getChildren().add(whole);
    }

    private VBox rows(SettingsSection section) {
        return Objects.requireNonNull(sections.get(section));
    }

    private void show(Map<SettingsSection, List<SettingRow>> written) {
        Place focused = focused();
        written.forEach((section, rows) -> rows(section)
                .getChildren()
                .setAll(rows.stream()
                        .map(row -> new SettingRowBox(row, controls))
                        .toList()));
        if (focused != null) {
            focused.again();
        }
    }

    /// Where the keyboard was: lines are drawn anew, and it has to be there again.
    private record Place(VBox rows, int row, int stop) {
        void again() {
            if (row < rows.getChildren().size()) {
                List<Node> stops = stops(rows.getChildren().get(row));
                if (!stops.isEmpty()) {
                    stops.get(Math.min(stop, stops.size() - 1)).requestFocus();
                }
            }
        }
    }

    private @Nullable Place focused() {
        Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
        for (VBox rows : sections.values()) {
            for (int row = 0; row < rows.getChildren().size(); row++) {
                int stop = stops(rows.getChildren().get(row)).indexOf(owner);
                if (stop >= 0) {
                    return new Place(rows, row, stop);
                }
            }
        }
        return null;
    }

    private static List<Node> stops(Node within) {
        List<Node> stops = new ArrayList<>();
        if (within.isFocusTraversable()) {
            stops.add(within);
        } else if (within instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> stops.addAll(stops(child)));
        }
        return stops;
    }

    private void mark(SettingsSection now) {
        entries.forEach((section, entry) -> entry.pseudoClassStateChanged(CURRENT, section == now));
    }

    private void bring(SettingsSection section) {
        sight.bring(rows(section).getParent());
    }

    private void say(@Nullable Problem now) {
        if (now == null) {
            problem.clear();
        } else {
            problem.say(now.title(), now.detail());
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        model.open();
    }

    @Override
    public void focusStart() {
        Objects.requireNonNull(entries.get(model.sectionProperty().get())).requestFocus();
    }

    @Override
    public void focusFilter() {
        focusStart();
    }

    @Override
    public void again() {
        model.load();
    }

    @Override
    public void run() {
        model.test();
    }

    @Override
    public boolean escape() {
        return false;
    }

    @Override
    public List<Node> regions() {
        return List.of(index, page);
    }

    @Override
    public List<PaneAction> actions() {
        return List.of(new PaneAction(messages.text("settings.test.memory"), "", model::test));
    }
}

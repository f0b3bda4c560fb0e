package org.aurorasoc.workbench.ui.collections;

import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.aurorasoc.workbench.domain.OutcomeClass;
import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.viewmodel.collections.FilterFields;
import org.jspecify.annotations.Nullable;

/// The menus of the filter line: any severities, and one outcome.
final class FilterMenus {
    private final FilterFields filter;
    private final Messages messages;
    private final Runnable onChosen;

    FilterMenus(FilterFields filter, Messages messages, Runnable onChosen) {
        this.filter = filter;
        this.messages = messages;
        this.onChosen = onChosen;
    }

    void fill(MenuButton severity, MenuButton outcome) {
        for (Severity each : Severity.values()) {
            CheckMenuItem item = new CheckMenuItem(word(each));
            item.setOnAction(_ -> {
                filter.toggle(each);
                onChosen.run();
            });
            filter.severitiesProperty().subscribe(wanted -> item.setSelected(wanted.contains(each)));
            severity.getItems().add(item);
        }
        outcome.getItems().add(choice(messages.text("rows.filter.outcome"), null));
        for (OutcomeClass each : OutcomeClass.values()) {
            outcome.getItems().add(choice(messages.text("outcome." + each.name()), each));
        }
        filter.severitiesProperty().subscribe(wanted -> severity.setText(severities(wanted)));
        filter.outcomeProperty().subscribe(wanted -> outcome.setText(outcome(wanted)));
    }

    private String word(Severity each) {
        return messages.text("rows.filter.severity." + each.word());
    }

    private MenuItem choice(String label, @Nullable OutcomeClass wanted) {
        MenuItem item = new MenuItem(label);
        item.setOnAction(_ -> {
            filter.outcomeProperty().set(wanted);
            onChosen.run();
        });
        return item;
    }

    private String severities(Set<Severity> wanted) {
        return wanted.isEmpty()
                ? messages.text("rows.filter.severity")
                : messages.text(
                        "rows.filter.severity.some",
                        wanted.stream().sorted().map(this::word).collect(Collectors.joining(", ")));
    }

    private String outcome(@Nullable OutcomeClass wanted) {
        return wanted == null
                ? messages.text("rows.filter.outcome")
                : messages.text("rows.filter.outcome.some", messages.text("outcome." + wanted.name()));
    }
}

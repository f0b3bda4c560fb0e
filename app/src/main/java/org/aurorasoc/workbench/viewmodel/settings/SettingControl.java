package org.aurorasoc.workbench.viewmodel.settings;

import java.util.List;
import java.util.function.Consumer;

/// What one line of the settings page lets its user do.
public sealed interface SettingControl {
    /// Read only, and so also what the environment sets.
    ///
    /// @param mono for names and addresses
    record Fact(String text, boolean mono) implements SettingControl {}

    /// A TLP marking, by its label.
    record Marking(String label) implements SettingControl {}

    /// @param commit hears the text on Enter or when the field is left, if it was changed
    record Entry(String value, String prompt, Consumer<String> commit) implements SettingControl {}

    /// Typed, never shown.
    record Hidden(String prompt, Consumer<String> commit) implements SettingControl {}

    record Choice(List<Option> options, String chosen, Consumer<String> commit) implements SettingControl {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /// @param word what is written, `text` what is read
    record Option(String word, String text) {}

    record Checks(List<CheckLine> lines) implements SettingControl {
        public Checks {
            lines = List.copyOf(lines);
        }
    }

    /// @param state `ok`, `warn`, `fail` or `off`
    /// @param remedy what mends it, or empty
    record CheckLine(String state, String name, String detail, String remedy) {}
}

package org.aurorasoc.workbench.viewmodel.settings;

import java.util.List;

/// One line of the settings page.
///
/// @param offers buttons beside the control
/// @param state what stands under it: where the value comes from, or what a button will do; may be empty
public record SettingRow(String label, SettingControl control, List<Offer> offers, String state, Mood mood) {
    /// How the state line reads; a shape and a word stand with the colour.
    public enum Mood {
        PLAIN,
        GOOD,
        WARN,
        BAD
    }

    public record Offer(String label, boolean primary, Runnable run) {}

    public SettingRow {
        offers = List.copyOf(offers);
    }

    static SettingRow of(String label, SettingControl control, String state) {
        return new SettingRow(label, control, List.of(), state, Mood.PLAIN);
    }

    SettingRow with(String offer, boolean primary, Runnable run) {
        return new SettingRow(
                label,
                control,
                java.util.stream.Stream.concat(
                                offers.stream(), java.util.stream.Stream.of(new Offer(offer, primary, run)))
                        .toList(),
                state,
                mood);
    }

    SettingRow in(Mood other) {
        return new SettingRow(label, control, offers, state, other);
    }
}

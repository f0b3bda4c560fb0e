package org.aurorasoc.workbench.viewmodel;

/// The parts of the settings page, in their order there.
public enum SettingsSection {
    CONNECTION,
    FEEDS,
    SHARING,
    MODELS,
    APPEARANCE,
    LANGUAGE,
    WARNING_LISTS,
    SAMPLES
}

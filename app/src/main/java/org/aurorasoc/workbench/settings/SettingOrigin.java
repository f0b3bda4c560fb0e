package org.aurorasoc.workbench.settings;

/// Where one setting comes from.
///
/// @param place the variable, or the key and the file
/// @param value as it was written; empty for a secret
public record SettingOrigin(From from, String place, String value) {
    public enum From {
        ENVIRONMENT,
        PROFILE,
        FILE
    }
}

package org.aurorasoc.workbench.ui.shell;

import java.util.Locale;

/// A key's name as it stands on this machine's keyboard.
final class ShownKey {
    private static final boolean MAC =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");

    private ShownKey() {}

    static String of(String key) {
        return MAC ? key.replace("Ctrl", "Cmd") : key;
    }
}

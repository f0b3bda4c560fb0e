package org.aurorasoc.workbench.domain.intel;

import org.aurorasoc.workbench.domain.AsciiCase;

/// What makes an indicator nobody else's business.
public enum Privacy {
    INSIDE_ADDRESS("an address of an inside network"),
    INSIDE_NAME("a name of an inside network"),
    LOGIN("the address carries a login"),
    UNREADABLE("the address cannot be read"),
    MISNAMED("it does not look like its type");

    private final String words;

    Privacy(String words) {
        this.words = words;
    }

    /// In English, as the command line says it; a window has its own.
    public String words() {
        return words;
    }

    /// By which other words are looked up.
    public String key() {
        return AsciiCase.lower(name());
    }
}

package org.aurorasoc.workbench.domain.extract;

import java.util.List;

/// Values that are seldom worth an analyst's time, with the name under which they are refused.
public record WarningList(String name, Kind kind, List<String> entries) {
    /// How an entry meets a value; the words are those of the MISP files.
    public enum Kind {
        CIDR,
        HOSTNAME,
        STRING,
        SUBSTRING,
        REGEX
    }

    public WarningList {
        entries = List.copyOf(entries);
    }
}

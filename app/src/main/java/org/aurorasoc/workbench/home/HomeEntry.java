package org.aurorasoc.workbench.home;

/// What came of entering a home: this process owns it, or its command was run by the one that does.
public sealed interface HomeEntry permits OwnedHome, HomeEntry.Served {
    /// The command is done; its output has been passed on.
    record Served(int exitCode) implements HomeEntry {}
}

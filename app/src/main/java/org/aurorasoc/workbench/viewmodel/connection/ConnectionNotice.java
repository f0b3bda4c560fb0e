package org.aurorasoc.workbench.viewmodel.connection;

/// What the bar over the panes says, and its one button, if there is anything to do.
///
/// @param cause why, for whoever wants to know; may be empty
public record ConnectionNotice(Kind kind, String sentence, String cause, String action) {
    static final ConnectionNotice NONE = new ConnectionNotice(Kind.NONE, "", "", "");

    public enum Kind {
        NONE,
        AWAY,
        UNFINISHED,
        READ_ONLY,
        SCHEMA
    }
}

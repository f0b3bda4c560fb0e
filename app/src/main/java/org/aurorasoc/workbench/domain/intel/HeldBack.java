package org.aurorasoc.workbench.domain.intel;

/// An indicator that a feed is not asked about, and why.
///
/// @param detail what the reason turns on: a type, a list's name, the marking, or the name of a [Privacy]
public record HeldBack(Indicator indicator, Reason reason, String detail) {
    public enum Reason {
        /// A host, a user or a rule: names of our own.
        ENTITY,
        TYPE_NOT_ACCEPTED,
        /// Of an inside network, or it carries a login.
        PRIVATE,
        WARNING_LISTED,
        TLP_ABOVE_CEILING
    }

    static HeldBack asPrivate(Indicator indicator, Privacy privacy) {
        return new HeldBack(indicator, Reason.PRIVATE, privacy.name());
    }

    /// Of what is held back as private.
    public Privacy privacy() {
        return Privacy.valueOf(detail);
    }

    /// In English, for the command line and for documents.
    public String sentence() {
        return switch (reason) {
            case ENTITY -> "Hosts, users and rules are never sent.";
            case TYPE_NOT_ACCEPTED -> "The feed is not asked about " + detail + ".";
            case PRIVATE -> "It is private: " + privacy().words() + ".";
            case WARNING_LISTED -> "It is on the warning list " + detail + ".";
            case TLP_ABOVE_CEILING -> detail + " is above what the feed may be sent.";
        };
    }
}

package org.aurorasoc.workbench.domain;

/// How a memory stands towards whoever uses it, seen in one short look.
public sealed interface StoreStanding {
    /// It may be read and written.
    record Ready() implements StoreStanding {}

    /// It may be read and written, but work that somebody broke off left it slower than it was.
    ///
    /// @param mayFinish whether this account can finish that work
    record Unfinished(String why, boolean mayFinish) implements StoreStanding {}

    /// @param remedy the grant that would change it
    record ReadOnly(String why, String remedy) implements StoreStanding {}

    /// It answers, and lacks a part: nothing was changed.
    ///
    /// @param what the name of the part
    record Lacking(String what, String why, String remedy) implements StoreStanding {}

    record Away(String why, String remedy) implements StoreStanding {}
}

package org.aurorasoc.workbench.domain.intel;

import java.util.Set;

/// What a feed may be asked, and where a question to it goes.
///
/// @param destination the host and port that would learn of the question; empty when nothing leaves this machine
/// @param ceiling the strictest marking that may be sent there
/// @param types canonical indicator types it is asked about
public record FeedTerms(String name, String destination, Tlp ceiling, Set<String> types) {
    public FeedTerms {
        types = Set.copyOf(types);
    }

    public boolean staysHere() {
        return destination.isEmpty();
    }
}

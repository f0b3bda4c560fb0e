package org.aurorasoc.workbench.domain.extract;

import java.net.IDN;
import java.util.Set;

/// The endings a domain can have: those of the root zone, and the reserved ones that samples and hidden services use.
public record TopLevelDomains(Set<String> endings) {
    private static final Set<String> RESERVED = Set.of("example", "test", "invalid", "onion", "i2p");

    public TopLevelDomains {
        endings = Set.copyOf(endings);
    }

    /// `label` in lower case, in letters or as `xn--…`.
    boolean has(String label) {
        return endings.contains(label) || RESERVED.contains(label) || endings.contains(encoded(label));
    }

    private static String encoded(String label) {
        if (label.chars().allMatch(c -> c < 128)) {
            return "";
        }
        try {
            return IDN.toASCII(label);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}

package org.aurorasoc.workbench.cli;

import org.aurorasoc.workbench.domain.Severity;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.error.InvalidInputException;

/// Reads the words that several commands take, and refuses any other.
final class WordOption {
    private WordOption() {}

    static Severity severity(String word) {
        return Severity.named(word)
                .orElseThrow(() -> new InvalidInputException(
                        "That is no severity.", "Use critical, high, medium, low, info or unknown."));
    }

    static Tlp tlp(String word) {
        return Tlp.read(word)
                .orElseThrow(() -> new InvalidInputException(
                        "That is no marking of TLP 2.0.", "Use clear, green, amber, amber+strict or red."));
    }
}

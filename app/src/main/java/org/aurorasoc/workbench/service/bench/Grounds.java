package org.aurorasoc.workbench.service.bench;

import java.util.function.Consumer;

/// Makes empty stores of the kind that is in use.
@FunctionalInterface
public interface Grounds {
    /// @param told hears what an earlier bench left behind, when it is removed
    Ground open(Consumer<String> told);
}

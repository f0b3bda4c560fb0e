package org.aurorasoc.workbench.domain;

import java.util.List;

/// One numbered change of a schema that is still to be applied.
///
/// @param name such as `V2 memory`
/// @param summary its script's own first sentence
/// @param adds what its statements make or change, each as `table workbench.cases`
public record MigrationStep(String name, String summary, List<String> adds) {
    public MigrationStep {
        adds = List.copyOf(adds);
    }
}

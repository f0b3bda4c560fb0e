package org.aurorasoc.workbench.domain;

import java.util.List;

/// What a migration would do to a store, and what it could add besides when asked.
public record MigrationPlan(List<MigrationStep> steps, List<MigrationOption> options) {
    public MigrationPlan {
        steps = List.copyOf(steps);
        options = List.copyOf(options);
    }
}

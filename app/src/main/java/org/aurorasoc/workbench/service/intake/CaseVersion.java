package org.aurorasoc.workbench.service.intake;

import org.aurorasoc.workbench.domain.casefile.CaseRow;
import org.jspecify.annotations.Nullable;

/// How versions of a case follow each other; 0 is that of a case which somebody else wrote.
public final class CaseVersion {
    private CaseVersion() {}

    public static int of(@Nullable CaseRow row) {
        return row == null ? 0 : row.version();
    }

    public static int next(@Nullable CaseRow row) {
        return of(row) + 1;
    }
}

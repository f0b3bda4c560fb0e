package org.aurorasoc.workbench.viewmodel.why;

import org.aurorasoc.workbench.domain.CaseRecord;

/// A case, written for the screen, and what it was written from.
public record CasePage(CaseRecord record, CaseHead head, CaseBody body, RawText raw) {}

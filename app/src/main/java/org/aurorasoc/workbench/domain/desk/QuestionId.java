package org.aurorasoc.workbench.domain.desk;

import java.util.UUID;
import org.aurorasoc.workbench.domain.NameUuid;

/// The id under which judgements on a question are kept: the same for the same text, whatever space surrounds it, or
/// for the same case.
public final class QuestionId {
    private QuestionId() {}

    public static UUID ofText(String text) {
        return NameUuid.of("recall:text:" + text.strip());
    }

    public static UUID ofCase(String caseId) {
        return NameUuid.of("recall:case:" + caseId);
    }
}

package org.aurorasoc.workbench.store;

import org.aurorasoc.workbench.domain.EntryRules;
import org.aurorasoc.workbench.domain.desk.FrozenAnswer;
import org.aurorasoc.workbench.domain.desk.Judgement;
import org.aurorasoc.workbench.domain.desk.Verdict;
import org.aurorasoc.workbench.domain.trace.Token;

/// What may not be left on the desk; as wide as the narrower store's columns.
final class DeskRules {
    private static final int LONGEST_MODEL = 100;
    private static final int LONGEST_VALUE = 2048;

    private DeskRules() {}

    static void check(Change change) {
        switch (change) {
            case Change.Judge(var judgement) -> check(judgement);
            case Change.Freeze(var frozen) -> check(frozen);
            case Change.Mute(var muted) -> {
                ChangeRules.check(muted.token());
                EntryRules.checkName("actor", muted.actor(), ChangeRules.LONGEST_NAME);
            }
            case Change.Unmute(var token) -> ChangeRules.check(token);
            case Change.Remember(var verdict) -> check(verdict);
            default -> {}
        }
    }

    private static void check(Judgement judgement) {
        EntryRules.checkName("case id", judgement.caseId(), EntryRules.LONGEST_SOURCE_ID);
        EntryRules.checkName("actor", judgement.actor(), ChangeRules.LONGEST_NAME);
    }

    private static void check(FrozenAnswer frozen) {
        EntryRules.checkName("name", frozen.name(), ChangeRules.LONGEST_NAME);
        EntryRules.checkName("model", frozen.model(), LONGEST_MODEL);
        EntryRules.check(frozen.question());
        EntryRules.check(frozen.answer());
    }

    private static void check(Verdict verdict) {
        EntryRules.checkName("type", verdict.type(), Token.LONGEST_KIND);
        EntryRules.checkName("value", verdict.value(), LONGEST_VALUE);
        EntryRules.checkName("verdict", verdict.verdict(), Token.LONGEST_KIND);
        EntryRules.checkName("source", verdict.source(), ChangeRules.LONGEST_NAME);
    }
}

package org.aurorasoc.workbench.store;

import java.util.Objects;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.EntryRules;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.casefile.AuditNote;
import org.aurorasoc.workbench.domain.casefile.CaseRow;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.error.InvalidInputException;

/// Refuses what may not be stored, before anything is sent.
public final class ChangeRules {
    private static final int LONGEST_TERM = 200;
    static final int LONGEST_NAME = 200;
    private static final int LONGEST_SUBJECT = 400;

    private ChangeRules() {}

    public static void check(Change change) {
        switch (change) {
            case Change.Expect(var key, var _) -> EntryRules.check(key);
            case Change.Put(var entry) -> {
                EntryRules.check(entry);
                checkModel(entry.model());
            }
            case Change.PutBack(var entry) -> EntryRules.check(entry);
            case Change.Amend(var key, var _, var payload) -> {
                EntryRules.check(key);
                EntryRules.check(payload);
            }
            case Change.Revector revector -> {
                EntryRules.check(revector.key());
                EntryRules.check(revector.embedding());
                checkModel(revector.model());
            }
            case Change.Remove(var key, var _) -> EntryRules.check(key);
            case Change.RemoveCollection(var collection) -> EntryRules.checkCollection(collection);
            case Change.Trace(var key, var _, var traces) -> {
                EntryRules.check(key);
                traces.terms().counts().keySet().forEach(term -> EntryRules.checkName("term", term, LONGEST_TERM));
                traces.tokens().forEach(ChangeRules::check);
            }
            case Change.KeepSentences(var key, var _, var sentences) -> {
                EntryRules.check(key);
                checkModel(sentences.model());
                sentences.sentences().forEach(each -> {
                    EntryRules.checkText("sentence", each.text());
                    EntryRules.check(each.embedding());
                });
            }
            case Change.FileCase(var row, var _) -> check(row);
            case Change.Note(var note) -> check(note);
            case Change.Judge _, Change.Freeze _, Change.Thaw _, Change.Mute _, Change.Unmute _, Change.Remember _ ->
                DeskRules.check(change);
        }
    }

    private static void check(AuditNote note) {
        EntryRules.checkName("actor", note.actor(), LONGEST_NAME);
        EntryRules.checkName("action", note.action(), Token.LONGEST_KIND);
        EntryRules.checkName("subject", note.subject(), LONGEST_SUBJECT);
        EntryRules.check(note.detail());
    }

    private static void check(CaseRow row) {
        EntryRules.check(new EntryKey(CollectionName.CASES, row.caseId()));
        EntryRules.check(row.payload());
        EntryRules.checkName("name of who closed the case", row.closedBy(), LONGEST_NAME);
        Stream.of(row.outcome(), row.severity(), row.tlp())
                .filter(Objects::nonNull)
                .forEach(text -> EntryRules.checkText("case", text));
    }

    static void check(Token token) {
        if (CodePoints.length(token.kind()) > Token.LONGEST_KIND
                || CodePoints.length(token.text()) > Token.LONGEST_TEXT
                || !CodePoints.isStorable(token.kind())
                || !CodePoints.isStorable(token.text())) {
            throw new InvalidInputException("A token does not fit.", "Correct the record and store it again.");
        }
    }

    private static void checkModel(ModelId model) {
        if (model.equals(ModelId.UNRECORDED)) {
            throw new InvalidInputException(
                    "The vector does not say which model made it.", "Embed the text again and store it then.");
        }
    }
}

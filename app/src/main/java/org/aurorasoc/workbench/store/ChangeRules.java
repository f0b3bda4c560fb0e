package org.aurorasoc.workbench.store;

import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.EntryRules;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.error.InvalidInputException;

/// Refuses what may not be stored, before anything is sent.
public final class ChangeRules {
    private ChangeRules() {}

    public static void check(Change change) {
        switch (change) {
            case Change.Put(var entry) -> {
                EntryRules.check(entry);
                checkModel(entry.model());
            }
            case Change.Amend(var key, var _, var payload) -> {
                EntryRules.check(key);
                EntryRules.check(payload);
            }
            case Change.Revector revector -> {
                EntryRules.check(revector.key());
                EntryRules.check(revector.embedding());
                checkModel(revector.model());
            }
            case Change.Remove(var key) -> EntryRules.check(key);
            case Change.RemoveCollection(var collection) -> EntryRules.checkCollection(collection);
            case Change.Trace(var key, var _, var traces) -> {
                EntryRules.check(key);
                traces.tokens().forEach(ChangeRules::check);
            }
            case Change.KeepSentences(var key, var sentences) -> {
                EntryRules.check(key);
                checkModel(sentences.model());
                sentences.sentences().forEach(each -> EntryRules.check(each.embedding()));
            }
            case Change.FileCase(var row, var _) -> EntryRules.check(row.payload());
            case Change.Note(var note) -> EntryRules.check(note.detail());
            case Change.Freeze(var frozen) -> EntryRules.check(frozen.answer());
            case Change.Mute(var muted) -> check(muted.token());
            case Change.Judge _, Change.Thaw _, Change.Unmute _, Change.Remember _ -> {}
        }
    }

    private static void check(Token token) {
        if (CodePoints.length(token.kind()) > Token.LONGEST_KIND
                || CodePoints.length(token.text()) > Token.LONGEST_TEXT
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

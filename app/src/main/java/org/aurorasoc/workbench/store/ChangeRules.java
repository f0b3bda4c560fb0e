package org.aurorasoc.workbench.store;

import org.aurorasoc.workbench.domain.EntryRules;
import org.aurorasoc.workbench.domain.ModelId;
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
        }
    }

    private static void checkModel(ModelId model) {
        if (model.equals(ModelId.UNRECORDED)) {
            throw new InvalidInputException(
                    "The vector does not say which model made it.", "Embed the text again and store it then.");
        }
    }
}

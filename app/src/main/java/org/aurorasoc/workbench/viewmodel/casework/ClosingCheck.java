package org.aurorasoc.workbench.viewmodel.casework;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.EntryRules;
import org.aurorasoc.workbench.domain.KnownTechnique;
import org.aurorasoc.workbench.domain.TechniqueId;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.i18n.Messages;

/// What is wrong with a closing form, each to stand under its field.
final class ClosingCheck {
    private final Messages messages;

    ClosingCheck(Messages messages) {
        this.messages = messages;
    }

    Map<FormField, String> faults(ClosingForm form) {
        Map<FormField, String> faults = new EnumMap<>(FormField.class);
        id(form.idProperty().get()).ifPresent(fault -> faults.put(FormField.ID, fault));
        if (form.summaryProperty().get().isBlank()) {
            faults.put(FormField.SUMMARY, messages.text("closing.fault.summary"));
        } else {
            storable("summary", form.summaryProperty().get()).ifPresent(fault -> faults.put(FormField.SUMMARY, fault));
        }
        storable("title", form.titleProperty().get()).ifPresent(fault -> faults.put(FormField.TITLE, fault));
        techniques(form.techniqueWords()).ifPresent(fault -> faults.put(FormField.TECHNIQUES, fault));
        return faults;
    }

    private Optional<String> id(String id) {
        return id.isBlank()
                ? Optional.of(messages.text("closing.fault.id"))
                : refused(() -> EntryRules.check(new EntryKey(CollectionName.CASES, id.strip())));
    }

    private static Optional<String> storable(String what, String text) {
        return refused(() -> EntryRules.checkText(what, text));
    }

    private static Optional<String> refused(Runnable check) {
        try {
            check.run();
            return Optional.empty();
        } catch (InvalidInputException e) {
            return Optional.of(e.sentence());
        }
    }

    private Optional<String> techniques(List<String> words) {
        List<String> wrong =
                words.stream().filter(Predicate.not(ClosingCheck::isTechnique)).toList();
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(messages.text("closing.fault.techniques", VisibleText.line(String.join(", ", wrong))));
    }

    private static boolean isTechnique(String word) {
        return refused(() -> new TechniqueId(word)).isEmpty();
    }

    /// "T1086 → T1059.001" for each that was revoked; empty when none was.
    String revoked(List<String> words) {
        return words.stream()
                .flatMap(word -> KnownTechnique.of(word).flatMap(KnownTechnique::successor).stream()
                        .map(now -> messages.text("closing.revoked", word, now)))
                .collect(Collectors.joining(" · "));
    }

    /// As it is stored: an id in upper case; what is none, as it was typed.
    static String technique(String word) {
        return isTechnique(word) ? new TechniqueId(word).id() : word;
    }
}

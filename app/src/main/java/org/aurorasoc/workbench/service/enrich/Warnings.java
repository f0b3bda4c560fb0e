package org.aurorasoc.workbench.service.enrich;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.error.StoreNotReadyException;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.error.WriteRefusedException;

/// What went wrong without costing an answer, each said once.
final class Warnings {
    private final Set<String> sentences = new LinkedHashSet<>();

    void add(String sentence) {
        if (!sentence.isEmpty()) {
            sentences.add(sentence);
        }
    }

    /// Does what is good to do but not needed for the answer.
    void unless(Runnable writing) {
        try {
            writing.run();
        } catch (StoreNotReadyException
                | WriteRefusedException
                | StoreUnavailableException
                | InvalidInputException
                | NotFoundException e) {
            add("What was learnt could not be kept: " + e.sentence());
        }
    }

    List<String> sentences() {
        return List.copyOf(sentences);
    }
}

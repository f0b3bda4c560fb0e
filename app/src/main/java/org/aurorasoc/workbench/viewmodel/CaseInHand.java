package org.aurorasoc.workbench.viewmodel;

import java.util.List;

/// The autosaved draft that travels through all panes: what any of them may put into it. Says what became of
/// it in the message line.
public interface CaseInHand {
    void pinCases(List<String> caseIds);

    /// As they stand, canonical; a value already there is kept once.
    void addIndicators(List<String> values);

    void takeText(String text);
}

package org.aurorasoc.workbench.domain.extract;

/// Looks for indicators of its kinds in the plain text. What an earlier finder took is not looked at again.
interface Finder {
    void find(PlainText text, Findings findings);
}

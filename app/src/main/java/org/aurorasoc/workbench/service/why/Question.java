package org.aurorasoc.workbench.service.why;

import java.util.Optional;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.trace.TextTokens;

/// The side that asks: a text, or the text of a stored case.
record Question(String text, TextTokens tokens, Optional<EntryKey> stored) {}

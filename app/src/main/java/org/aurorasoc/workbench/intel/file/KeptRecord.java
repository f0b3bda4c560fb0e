package org.aurorasoc.workbench.intel.file;

import java.time.Instant;
import org.aurorasoc.workbench.intel.evidence.Evidence;

/// A record kept as its text and read again when somebody asks: a file may hold a million.
@FunctionalInterface
interface KeptRecord {
    Evidence at(Instant now);
}

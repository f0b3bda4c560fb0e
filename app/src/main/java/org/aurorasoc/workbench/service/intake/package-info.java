/// Records on their way in: lines of a file become entries, the bad ones are named, the good ones kept.
/// Knows the payload contract; streams, so no file sits in memory.
/// Start at [ImportService].
@NullMarked
package org.aurorasoc.workbench.service.intake;

import org.jspecify.annotations.NullMarked;

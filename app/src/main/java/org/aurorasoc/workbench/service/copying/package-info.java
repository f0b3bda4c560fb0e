/// Past cases as text that leaves the program: copied, or written to a file. Defanged unless asked otherwise.
/// Knows no clipboard and no screen; reads no store.
/// Start at [CaseCopyService].
@NullMarked
package org.aurorasoc.workbench.service.copying;

import org.jspecify.annotations.NullMarked;

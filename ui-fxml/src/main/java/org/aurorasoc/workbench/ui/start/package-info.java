/// The entry point: arguments name a command, none opens the window.
/// Must not hold anything else: what runs is built in the rooms it names.
/// Start at [Main].
@NullMarked
package org.aurorasoc.workbench.ui.start;

import org.jspecify.annotations.NullMarked;

/// Builds the application by hand, once, and closes it in reverse order: the one place where adapters are chosen.
/// Knows everything below the screen; nothing below knows it. The home of the logging library.
/// Start at [Workbench]; logging begins in [LogStart].
@NullMarked
package org.aurorasoc.workbench.bootstrap;

import org.jspecify.annotations.NullMarked;

/// The settings as they are changed: what is set and by whom, what the file and the keychain hold, and opening the
/// memory that they name.
/// Knows no screen and no adapter.
/// Start at [SetupService].
@NullMarked
package org.aurorasoc.workbench.service.setup;

import org.jspecify.annotations.NullMarked;

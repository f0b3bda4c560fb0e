/// What the user chose: environment first, then the active profile of the settings file, then the defaults.
/// Immutable once read; a secret prints as `***`. Knows no store and no screen.
/// Start at [SettingsLoader], which makes a [Settings].
@NullMarked
package org.aurorasoc.workbench.settings;

import org.jspecify.annotations.NullMarked;

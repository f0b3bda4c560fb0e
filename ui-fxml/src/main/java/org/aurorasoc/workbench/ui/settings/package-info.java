/// The settings page, section by section.
/// Draws its view model and asks nobody else.
/// Start at [SettingsView].
@NullMarked
package org.aurorasoc.workbench.ui.settings;

import org.jspecify.annotations.NullMarked;

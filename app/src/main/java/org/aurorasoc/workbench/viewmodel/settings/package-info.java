/// Settings, without a screen: what is set, where it comes from, and what changing it does.
/// Knows no pane.
/// Start at [SettingsViewModel].
@NullMarked
package org.aurorasoc.workbench.viewmodel.settings;

import org.jspecify.annotations.NullMarked;

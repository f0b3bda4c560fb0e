/// Light, dark and high contrast: the one place that names AtlantaFX themes, our style sheets and our fonts.
/// Knows no screen; colours live in the token sheets only.
/// Start at [ThemeSwitch].
@NullMarked
package org.aurorasoc.workbench.ui.theme;

import org.jspecify.annotations.NullMarked;

/// The entry point and the window. Knows the view models and draws them; decides nothing.
/// Must not know stores, models or files.
/// Start at [Main].
@NullMarked
package org.aurorasoc.workbench.ui;

import org.jspecify.annotations.NullMarked;

/// Folders and files for their owner's eyes only, written whole or not at all.
/// Knows no home, no store and no model: they all build on it.
/// Start at [PrivateFiles].
@NullMarked
package org.aurorasoc.workbench.files;

import org.jspecify.annotations.NullMarked;

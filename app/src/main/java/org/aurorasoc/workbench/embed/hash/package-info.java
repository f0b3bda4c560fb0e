/// The degraded mode: vectors made from a digest of the text, so that memory still works where no model loads.
/// Equal texts meet, likenesses do not. Knows no model and no file.
/// Start at [HashEmbedder].
@NullMarked
package org.aurorasoc.workbench.embed.hash;

import org.jspecify.annotations.NullMarked;

/// The one place where JSON text becomes a value and back; the home of the JSON library.
/// Knows nothing of what the values mean.
/// Start at [JsonText].
@NullMarked
package org.aurorasoc.workbench.json;

import org.jspecify.annotations.NullMarked;

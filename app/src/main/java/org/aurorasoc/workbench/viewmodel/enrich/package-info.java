/// Enrich, without a screen: a pasted text, its indicators, and what is known of each.
/// Knows no other pane.
/// Start at [EnrichViewModel].
@NullMarked
package org.aurorasoc.workbench.viewmodel.enrich;

import org.jspecify.annotations.NullMarked;

/// The map of a collection, without a screen: which points with which sign, what is chosen, marked and said about it.
/// Knows no other pane.
/// Start at [MapViewModel].
@NullMarked
package org.aurorasoc.workbench.viewmodel.map;

import org.jspecify.annotations.NullMarked;

/// The map of a collection: points on a canvas, its legend, the neighbours of one point, and the same as a table.
/// Draws its view model and asks nobody else.
/// Start at [MapView], then [MapPlot].
@NullMarked
package org.aurorasoc.workbench.ui.map;

import org.jspecify.annotations.NullMarked;

/// Recall measured on real incidents, against the reference measure of the data folder.
/// Figures, not features: what must hold for an answer to be worth showing.
@org.jspecify.annotations.NullMarked
package org.aurorasoc.workbench.quality;

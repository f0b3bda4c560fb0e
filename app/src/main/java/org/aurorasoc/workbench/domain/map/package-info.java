/// A map of a collection: vectors of 384 numbers drawn as points on a plane, by PCA at once and by UMAP with patience,
/// and for every point how far its place may be trusted. Deterministic: the same rows give the same map.
/// Knows no store, no screen and no threads.
/// Start at [CollectionMap], then [PrincipalPlane], [Umap] and [Trust].
@NullMarked
package org.aurorasoc.workbench.domain.map;

import org.jspecify.annotations.NullMarked;

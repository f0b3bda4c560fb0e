/// Everybody who keeps vectors, behind one interface: this program, three ways over the same PostgreSQL, SQL
/// by hand, and a Chroma server. Each is given its fair setting: a pool of the same size, units of the size
/// it likes, the same index.
/// Start at [Contestant].
@NullMarked
package org.aurorasoc.workbench.peers.store;

import org.jspecify.annotations.NullMarked;

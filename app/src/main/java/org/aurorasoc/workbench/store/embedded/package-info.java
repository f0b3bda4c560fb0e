/// The store that lives in the user's own home: an H2 database is the truth, vectors, words and what
/// filters ask lie beside it in files derived from it. The home of org.h2 and Lucene.
/// Knows no model, no service and no screen; whoever opens it already owns the home.
/// Start at [EmbeddedStore], then [NearestSearch] for reading and [ChangeWriter] for writing.
@NullMarked
package org.aurorasoc.workbench.store.embedded;

import org.jspecify.annotations.NullMarked;

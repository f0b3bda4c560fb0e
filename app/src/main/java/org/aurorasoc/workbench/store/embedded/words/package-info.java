/// The words of entries as derived files: which word stands in which entries, in mapped segments that never change
/// once listed, with what came since in memory.
/// The database's rows are the truth; a file that is damaged, foreign or of another time is made again from them.
/// Knows no database: rows are read through [TracedRows].
/// Start at [CollectionWords], then [WordSegment] and [SegmentWriter] for the file's shape.
@NullMarked
package org.aurorasoc.workbench.store.embedded.words;

import org.jspecify.annotations.NullMarked;

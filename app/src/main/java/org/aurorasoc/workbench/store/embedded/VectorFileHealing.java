package org.aurorasoc.workbench.store.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.aurorasoc.workbench.task.ProgressSink;

/// Fills the directory when the store is opened, and writes again each mapped vector that is not what the database
/// says it is: missing, damaged, or of another time or store.
final class VectorFileHealing {
    private static final int ROWS_BETWEEN_STEPS = 1000;

    private final VectorFile vectors;
    private final Directory directory;

    VectorFileHealing(VectorFile vectors, Directory directory) {
        this.vectors = vectors;
        this.directory = directory;
    }

    /// The number of vectors that had to be written again.
    int heal(Connection connection, List<RowPlace> places, ProgressSink progress) throws SQLException {
        List<RowPlace> bySlot =
                places.stream().sorted(Comparator.comparingInt(RowPlace::slot)).toList();
        int healed = 0;
        for (int i = 0; i < bySlot.size(); i++) {
            RowPlace place = bySlot.get(i);
            if (vectors.checksum(place.slot()) != place.vectorChecksum()) {
                vectors.write(place.slot(), EntryTable.vector(connection, place.slot()));
                healed++;
            }
            directory.take(place);
            if (i % ROWS_BETWEEN_STEPS == 0) {
                progress.step(i, bySlot.size());
            }
        }
        return healed;
    }
}

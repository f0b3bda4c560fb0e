package org.aurorasoc.workbench.service.deletion;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.UUID;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.RowsWanted;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.task.CancelToken;

/// The victim: deletes all rows of a home, batch by batch, and says on standard output when each batch is gone.
final class DeletionVictim {
    private DeletionVictim() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true);
        Path home = Path.of(args[0]);
        try (OpenStore store = EmbeddedStore.open(home)) {
            out.println("open");
            TestServices.over(store, PlainEmbedder.minilm(), home)
                    .deletions()
                    .deleteWanted(
                            UUID.randomUUID(),
                            CollectionName.CASES,
                            RowsWanted.ALL,
                            new CancelToken(),
                            (done, _) -> out.println(done));
        }
    }
}

package org.aurorasoc.workbench.store.postgres;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.testservers.PostgresServer;
import org.aurorasoc.workbench.testsupport.JavaCommand;

/// A separate JVM that makes a thousand upserts in units of ten, half of them of rows that the other one writes too, in
/// the opposite order.
final class WriterProcess {
    static final int UNITS = 100;
    static final int SHARED = 50;
    static final int OWN = 500;

    private WriterProcess() {}

    static Process start(TestDatabase database, int number) throws IOException {
        List<String> command = JavaCommand.of(
                List.of(),
                WriterProcess.class,
                Integer.toString(database.server().port()),
                database.name(),
                Integer.toString(number));
        return new ProcessBuilder(command).inheritIO().start();
    }

    public static void main(String[] args) {
        boolean forward = args[2].equals("0");
        try (OpenStore store = PostgresStore.open(TestDatabase.settings(
                Integer.parseInt(args[0]), args[1], PostgresServer.SUPERUSER, PostgresServer.PASSWORD))) {
            for (int unit = 0; unit < UNITS; unit++) {
                store.vectors().apply(changes(args[2], forward, unit), new CancelToken());
            }
        }
    }

    private static List<Change> changes(String writer, boolean forward, int unit) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int shared = (unit * 5 + i) % SHARED;
            changes.add(Samples.put("shared-" + (forward ? shared : SHARED - 1 - shared), Samples.vector(unit)));
            changes.add(Samples.put("own-" + writer + "-" + (unit * 5 + i), Samples.vector(unit)));
        }
        return changes;
    }
}

package org.aurorasoc.workbench.store.embedded;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.Closing;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.testsupport.StatementTrap;

/// The victim: closes one case for the first time and another anew, in one unit.
/// Arguments: the home, the step that it does not live to take (-1: it lives), the file to write its steps to.
final class TrappedCloser {
    static final String OLD = "C-old";
    static final String NEW = "C-new";

    private TrappedCloser() {}

    public static void main(String[] arguments) throws Exception {
        StatementTrap trap = new StatementTrap();
        TrappedDriver.install(trap);
        try (OpenStore store = EmbeddedStore.open(Path.of(arguments[0]))) {
            List<Change> unit = unit(store);
            trap.arm(Integer.parseInt(arguments[1]));
            Cases.apply(store, unit);
            trap.end();
            Files.write(Path.of(arguments[2]), trap.steps(), StandardCharsets.UTF_8);
        }
    }

    private static List<Change> unit(OpenStore store) {
        Closing old = Closing.first(OLD);
        Closing again =
                new Closing(OLD, 2, store.vectors().get(old.key()).orElseThrow().createdAt());
        List<Change> unit = new ArrayList<>(Closing.first(NEW).unit());
        unit.addAll(again.unit());
        return unit;
    }
}

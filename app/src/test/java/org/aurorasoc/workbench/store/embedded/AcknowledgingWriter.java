package org.aurorasoc.workbench.store.embedded;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.Closing;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.Samples;

/// The victim: writes units without end and says on standard output when each is acknowledged.
/// Arguments: home, the unit to begin with, rows a unit.
final class AcknowledgingWriter {
    private AcknowledgingWriter() {}

    public static void main(String[] arguments) throws IOException {
        int rows = Integer.parseInt(arguments[2]);
        Writer acknowledgements = new BufferedWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8));
        try (OpenStore store = EmbeddedStore.open(Path.of(arguments[0]))) {
            for (int unit = Integer.parseInt(arguments[1]); ; unit++) {
                Cases.apply(store, unit(unit, rows));
                say(acknowledgements, "stored " + unit);
            }
        } catch (WorkbenchException e) {
            say(acknowledgements, "failed " + e.getClass().getSimpleName() + ": " + e.sentence() + " " + e.remedy());
        }
    }

    private static void say(Writer acknowledgements, String line) throws IOException {
        acknowledgements.write(line + "\n");
        acknowledgements.flush();
    }

    static List<Change> unit(int unit, int rows) {
        List<Change> changes = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            JsonObject payload = JsonObject.of("summary", Json.of("unit " + unit));
            changes.add(Cases.put(unit + "-" + row, Samples.vector(unit * 1000L + row), payload));
        }
        Closing closing = closing(unit);
        changes.addAll(List.of(closing.filed(), closing.trace(), closing.sentences(), closing.note()));
        return changes;
    }

    /// The first row of each unit is closed as a case.
    static Closing closing(int unit) {
        return Closing.first(unit + "-0");
    }
}

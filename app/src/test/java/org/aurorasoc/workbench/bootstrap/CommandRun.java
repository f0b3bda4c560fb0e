package org.aurorasoc.workbench.bootstrap;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.json.JsonText;

/// Runs the program's commands in this process, as a user in an empty home would, and keeps what they said.
final class CommandRun {
    private final Map<String, String> environment = new HashMap<>();
    private final Path folder;
    private String input = "";

    CommandRun(Path home, Path folder) {
        this.folder = folder;
        environment.put("WORKBENCH_HOME", home.toString());
        environment.put("AURORASOC_EMBEDDINGS_BACKEND", "hash");
    }

    CommandRun with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    CommandRun input(String text) {
        input = text;
        return this;
    }

    Said run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = new CommandStart(
                        environment,
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        folder)
                .run(List.of(args));
        return new Said(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    record Said(int exit, String out, String err) {
        JsonObject json() {
            return JsonText.readObject(out);
        }
    }
}

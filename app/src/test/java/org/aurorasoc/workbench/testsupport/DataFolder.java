package org.aurorasoc.workbench.testsupport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.json.JsonText;

/// The folder of real public data that tests read: `WORKBENCH_DATA`, else `../shared/data` beside the project.
public final class DataFolder {
    private DataFolder() {}

    public static Path path() {
        String chosen = System.getenv("WORKBENCH_DATA");
        Path folder = chosen == null || chosen.isBlank()
                ? projectRoot().resolve("..").resolve("shared").resolve("data")
                : Path.of(chosen);
        if (!Files.isDirectory(folder)) {
            throw Missing.because("the data folder is not at " + folder + " (set WORKBENCH_DATA)");
        }
        return folder.toAbsolutePath().normalize();
    }

    /// The records of a `.jsonl.gz` file, such as `cases/vcdb-cases.jsonl.gz`.
    public static List<JsonObject> records(String file) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(path().resolve(file))), StandardCharsets.UTF_8))) {
            return lines.lines().map(JsonText::readObject).toList();
        }
    }

    static Path projectRoot() {
        String named = System.getProperty("workbench.project.root");
        Path root = named == null ? Path.of("").toAbsolutePath() : Path.of(named);
        return Files.isDirectory(root.resolve("app")) ? root : root.resolve("..");
    }
}

package org.aurorasoc.workbench.peers.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.peers.found.RunDocument;

/// Makes the page out of a folder of raw output: `peers.json`, `bench-*.json` with the command of each in a `.command`
/// beside it, `start.txt`, `kernels.json`. What is not there is not on the page, and its aims say so.
final class PageMaker {
    private PageMaker() {}

    /// The folder, the page, and the command by which all was measured.
    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[1]), PerformancePage.of(read(Path.of(args[0]), args[2])));
    }

    static Sources read(Path folder, String command) throws IOException {
        Optional<String> peers = text(folder.resolve("peers.json"));
        Optional<String> kernels = text(folder.resolve("kernels.json"));
        return new Sources(
                command,
                peers.map(text -> RunDocument.read(JsonText.readObject(text))),
                products(folder),
                text(folder.resolve("start.txt"))
                        .map(text -> new StartRun(text.lines().toList())),
                kernels.map(JsonText::read)
                        .filter(JsonArray.class::isInstance)
                        .map(JsonArray.class::cast)
                        .map(Sources::kernels)
                        .orElse(List.of()));
    }

    private static List<ProductRun> products(Path folder) throws IOException {
        List<ProductRun> runs = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                Optional<String> text = name.matches("bench-.*\\.json") ? text(file) : Optional.empty();
                if (text.isPresent()) {
                    JsonObject document = JsonText.readObject(text.get());
                    Path command = file.resolveSibling(name.replaceFirst("json$", "command"));
                    runs.add(new ProductRun(
                            document, text(command).orElse("bench").strip()));
                }
            }
        }
        return runs;
    }

    /// Nothing where the file is not there or is empty: what broke off leaves one that is.
    private static Optional<String> text(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String text = Files.readString(file, StandardCharsets.UTF_8);
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }
}

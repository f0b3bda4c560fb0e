package org.aurorasoc.workbench.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aurorasoc.workbench.domain.EmbeddedTextRule;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonNumber;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.service.EmbeddingService.TextVector;
import org.aurorasoc.workbench.service.EmbeddingService.Vectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `embed`
@Command(name = "embed", description = "The vectors themselves, with model and quality.")
final class EmbedCommand implements Runnable {
    private static final int SHOWN = 6;
    private final Session session;

    @Parameters(paramLabel = "TEXT", arity = "0..*", description = "The texts.")
    List<String> texts = List.of();

    @Option(names = "--file", paramLabel = "LINES", description = "A file with one text a line, in UTF-8.")
    String file = "";

    @Option(names = "--json", description = "One JSON document.")
    boolean json;

    EmbedCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        List<String> all = new ArrayList<>(texts);
        all.addAll(fileLines());
        if (all.isEmpty()) {
            throw new InvalidInputException("There is no text to embed.", "Give texts, or --file LINES.");
        }
        Vectors vectors = session.services()
                .embedding()
                .embed(
                        all,
                        session.cancel(),
                        new ProgressLines(session.console().err(), "texts"));
        if (!vectors.degradedReason().isEmpty()) {
            session.say("Hash mode: " + vectors.degradedReason());
        }
        if (json) {
            session.print(document(vectors));
        } else {
            table(all, vectors).lines().forEach(session::print);
        }
    }

    private List<String> fileLines() {
        if (file.isEmpty()) {
            return List.of();
        }
        try {
            return Files.readAllLines(session.console().resolve(file));
        } catch (IOException | UncheckedIOException e) {
            throw new FileAccessException(
                    "The file cannot be read as UTF-8 lines.", "Check path, rights, encoding.", e);
        }
    }

    private static TextTable table(List<String> texts, Vectors vectors) {
        TextTable table = new TextTable("model", "quality", "pieces", "cut", "first values");
        for (int i = 0; i < texts.size(); i++) {
            TextVector text = vectors.texts().get(i);
            boolean hasMore = text.truncated() && !EmbeddedTextRule.isReadable(texts.get(i));
            table.row(
                    vectors.model().name(),
                    vectors.model().quality().word(),
                    (hasMore ? "at least " : "") + text.pieces(),
                    text.truncated() ? "yes" : "no",
                    firstValues(text.embedding()));
        }
        return table;
    }

    private static String firstValues(Embedding embedding) {
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < SHOWN; i++) {
            values.append(String.format(Locale.ROOT, "%.4f ", embedding.value(i)));
        }
        return values.append('…').toString();
    }

    private static Json document(Vectors vectors) {
        return new Fields()
                .put("model", vectors.model().name())
                .put("embedding_quality", vectors.model().quality().word())
                .put("dimensions", Embedding.DIMENSION)
                .put("truncated", vectors.texts(), text -> Json.of(text.truncated()))
                .put("vectors", vectors.texts(), text -> numbers(text.embedding()))
                .build();
    }

    /// Shortest decimal that reads back as the same float.
    private static Json numbers(Embedding embedding) {
        List<Json> values = new ArrayList<>(embedding.dimension());
        for (int i = 0; i < embedding.dimension(); i++) {
            values.add(new JsonNumber(new BigDecimal(Float.toString(embedding.value(i)))));
        }
        return new JsonArray(values);
    }
}

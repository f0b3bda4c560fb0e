package org.aurorasoc.workbench.intel.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.json.JsonWalk;
import org.aurorasoc.workbench.settings.FeedSettings.Format;
import org.aurorasoc.workbench.settings.FeedSettings.LocalFile;
import org.aurorasoc.workbench.task.CancelToken;

/// Reads a whole file into an index, in one pass and within a size.
final class FeedReader {
    static final long LARGEST = 256_000_000;

    private final LocalFile file;
    private final long largest;

    FeedReader(LocalFile file, long largest) {
        this.file = file;
        this.largest = largest;
    }

    FeedIndex read(CancelToken token) throws IOException {
        Path path = file.path();
        if (!Files.isRegularFile(path)) {
            throw new InvalidInputException("There is no such file.", "Correct path, or fetch the file.");
        }
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean packed = name.endsWith(".gz");
        try (InputStream raw = Files.newInputStream(path);
                InputStream plain = packed ? new GZIPInputStream(raw, 64 * 1024) : raw;
                InputStream in = new BufferedInputStream(new LimitedInput(plain, largest, token), 64 * 1024)) {
            return switch (format(packed ? name.substring(0, name.length() - 3) : name)) {
                case CSV -> new CsvFeed(file.csv()).read(in);
                case AUTO, JSON -> json(in);
            };
        }
    }

    private Format format(String name) {
        boolean looksLikeCsv = name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt");
        return file.format() == Format.AUTO && looksLikeCsv ? Format.CSV : file.format();
    }

    private static FeedIndex json(InputStream in) {
        IndexBuilder index = new IndexBuilder();
        JsonFeed feed = new JsonFeed(index);
        JsonWalk.read(in, feed);
        feed.checkKind();
        return index.build();
    }
}

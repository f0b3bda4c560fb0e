package org.aurorasoc.workbench.service;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.error.InvalidInputException;

/// A text of the analyst's on this machine: read as a whole, or written as a whole.
public final class PlainFile {
    /// A text beyond this is a database, not a report.
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private PlainFile() {}

    /// Bytes that are no UTF-8 are shown as replaced: a report with one of them still has its indicators.
    public static String read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new InvalidInputException("The file has more than 64 MB.", "Take the part that matters.");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (IOException e) {
            throw new FileAccessException("The file cannot be read.", "Check its path and your rights.", e);
        }
    }

    public static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new FileAccessException("The file cannot be written.", "Choose another place.", e);
        }
    }
}

package org.aurorasoc.workbench.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import org.aurorasoc.workbench.error.FileAccessException;

/// A text that a command is given: a file of the caller's, or `-` for what is piped in.
final class TextFile {
    private TextFile() {}

    /// Bytes that are no UTF-8 are shown as replaced: a report with one of them still has its indicators.
    static String read(Console console, String file) {
        try (InputStream in =
                file.equals("-") ? InputStream.nullInputStream() : Files.newInputStream(console.resolve(file))) {
            byte[] bytes = file.equals("-") ? console.in().readAllBytes() : in.readAllBytes();
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IOException | InvalidPathException e) {
            throw new FileAccessException("The file cannot be read.", "Check its path and your rights.", e);
        }
    }
}

package org.aurorasoc.workbench.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.json.JsonText;

/// A document that a command is given: a file by its name, or standard input for `-`.
final class JsonInput {
    private static final int LONGEST = 64 * 1024 * 1024;

    private JsonInput() {}

    static JsonObject object(Session session, String file) {
        return JsonText.readObject(text(session, file));
    }

    /// UTF-8, and not longer than what a line of an import may be.
    static String text(Session session, String file) {
        try (InputStream in = file.equals("-")
                ? session.console().in()
                : Files.newInputStream(session.console().resolve(file))) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new InvalidInputException("The document is longer than 64 MB.", "Give a shorter one.");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InvalidInputException("The document is not UTF-8.", "Save it as UTF-8.", e);
        } catch (IOException e) {
            throw new FileAccessException("The file cannot be read.", "Check the path and your rights on it.", e);
        }
    }
}

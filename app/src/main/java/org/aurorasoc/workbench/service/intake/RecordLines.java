package org.aurorasoc.workbench.service.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import java.util.zip.GZIPInputStream;
import org.aurorasoc.workbench.error.FileAccessException;
import org.jspecify.annotations.Nullable;

/// Reads a file of JSON Lines (also gzipped, told by its first bytes) one line at a time, so that neither the file nor
/// an endless line can fill the memory. A line is bytes until it is known to be UTF-8.
public final class RecordLines implements AutoCloseable {
    public static final int LONGEST_LINE = 64 * 1024 * 1024;
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private final InputStream in;
    private final DoubleSupplier share;
    private long number;
    private long bytesRead;

    private RecordLines(InputStream in, ToDoubleFunction<RecordLines> share) {
        this.in = in;
        this.share = () -> share.applyAsDouble(this);
    }

    public static RecordLines open(Path file) {
        try {
            long size = Files.isRegularFile(file) ? Files.size(file) : 0;
            CountedStream raw = new CountedStream(Files.newInputStream(file));
            BufferedInputStream buffered = new BufferedInputStream(raw, 1 << 16);
            boolean zipped = isZipped(buffered);
            InputStream in =
                    zipped ? new BufferedInputStream(new GZIPInputStream(buffered, 1 << 16), 1 << 16) : buffered;
            return new RecordLines(
                    in, lines -> size == 0 ? 0 : (zipped ? raw.count() : lines.bytesRead) / (double) size);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    public static RecordLines of(InputStream in) {
        return new RecordLines(new BufferedInputStream(in, 1 << 16), _ -> 0);
    }

    private static boolean isZipped(BufferedInputStream raw) throws IOException {
        raw.mark(2);
        boolean zipped = raw.read() == GZIP_FIRST && raw.read() == GZIP_SECOND;
        raw.reset();
        return zipped;
    }

    /// The next line that is not blank, or empty at the end of the file.
    public Optional<Line> next() {
        try {
            for (Line line = readLine(); line != null; line = readLine()) {
                if (line.text() == null || !line.text().isBlank()) {
                    return Optional.of(line);
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new FileAccessException(
                    "The file cannot be read past line " + number + ".", "Check that it is whole and readable.", e);
        }
    }

    /// How much of the file has been read, 0 to 1; 0 where its size is not known.
    double share() {
        return Math.min(1, share.getAsDouble());
    }

    public long bytesRead() {
        return bytesRead;
    }

    private @Nullable Line readLine() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean any = false;
        boolean tooLong = false;
        for (int b = in.read(); b >= 0; b = in.read()) {
            any = true;
            bytesRead++;
            if (b == '\n') {
                break;
            }
            tooLong |= bytes.size() >= LONGEST_LINE;
            if (!tooLong) {
                bytes.write(b);
            }
        }
        if (!any) {
            return null;
        }
        number++;
        return tooLong ? new Line(number, null, "is longer than 64 MB") : decoded(bytes.toByteArray());
    }

    private Line decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean marked = number == 1 && text.startsWith("\uFEFF");
            return new Line(number, marked ? text.substring(1) : text, "");
        } catch (CharacterCodingException e) {
            return new Line(number, null, "is not UTF-8");
        }
    }

    private static FileAccessException unreadable(IOException e) {
        boolean missing = e instanceof java.nio.file.NoSuchFileException;
        String sentence = missing ? "There is no such file." : "The file cannot be read.";
        return new FileAccessException(sentence, "Check the path and your rights on it.", e);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new FileAccessException("The file cannot be closed.", "Check the disk.", e);
        }
    }

    /// A line's number from 1, and its text; without text, `fault` says why.
    public record Line(long number, @Nullable String text, String fault) {
        int length() {
            return text == null ? 0 : text.length();
        }
    }
}

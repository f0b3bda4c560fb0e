package org.aurorasoc.workbench.testservers;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/// Another client of the same Redis: the wire protocol by hand, so that nothing of ours is on both sides of a test.
public final class PlainRedis implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;

    public PlainRedis(RedisServer server) {
        try {
            socket = new Socket("127.0.0.1", server.port());
            in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The reply as text: lists joined by line breaks, nothing as `(nil)`.
    public String ask(String... words) {
        byte[][] parts = IntStream.range(0, words.length)
                .mapToObj(i -> words[i].getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        return askBytes(parts);
    }

    public String askBytes(byte[]... parts) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(("*" + parts.length + "\r\n").getBytes(StandardCharsets.US_ASCII));
            for (byte[] part : parts) {
                out.write(("$" + part.length + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(part);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.writeTo(socket.getOutputStream());
            return reply();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String reply() throws IOException {
        String line = line();
        String rest = line.substring(1);
        return switch (line.charAt(0)) {
            case '$' -> rest.equals("-1") ? "(nil)" : bulk(Integer.parseInt(rest));
            case '*' -> {
                StringBuilder all = new StringBuilder();
                for (int i = 0; i < Integer.parseInt(rest); i++) {
                    all.append(i == 0 ? "" : "\n").append(reply());
                }
                yield all.toString();
            }
            default -> rest;
        };
    }

    private String bulk(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        in.readNBytes(2);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\r'; c = in.read()) {
            line.append((char) c);
        }
        in.read();
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.aurorasoc.workbench.testservers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// The test's own Redis answers, dies at once and comes back.
class RedisServerIT {
    private static String ping(RedisServer server) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void itAnswersAlsoAfterAKill() throws IOException {
        try (RedisServer server = RedisServer.start()) {
            assertThat(ping(server)).isEqualTo("+PONG");
            server.kill();
            server.startAgain();
            assertThat(ping(server)).isEqualTo("+PONG");
        }
    }
}

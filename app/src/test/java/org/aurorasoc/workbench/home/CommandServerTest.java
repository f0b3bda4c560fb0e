package org.aurorasoc.workbench.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class CommandServerTest {
    private static final Patience SHORT = new Patience(
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofMillis(300),
            Duration.ofMillis(100));

    @TempDir
    Path folder;

    private final TestCommands commands = new TestCommands();
    private Home home;
    private OwnedHome owned;

    @BeforeEach
    void own() {
        home = Home.open(folder.resolve("bench"));
        owned = new HomeAccess(TestCommands.VERSION, SHORT).own(home);
        owned.serve(commands);
    }

    @AfterEach
    void leave() {
        commands.released.countDown();
        owned.close();
    }

    @Test
    void whoSendsAnyBytesIsHungUpOnAndOthersAreServed() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            byte[] garbage = new byte[1 + random.nextInt(3000)];
            random.nextBytes(garbage);
            assertHungUp(ByteBuffer.wrap(garbage));
        }
        assertStillServing();
    }

    @Test
    void aHugeLengthIsRefusedBeforeMemoryIsTaken() throws IOException {
        assertHungUp(head(FrameKind.REQUEST, Integer.MAX_VALUE));
        assertHungUp(head(FrameKind.REQUEST, -1));
        assertHungUp(head(FrameKind.INPUT, Frame.LARGEST + 1));
        assertStillServing();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"version\":\"1.0\"}",
                "{\"version\":\"1.0\",\"arguments\":[1],\"folder\":\"/\",\"environment\":{},\"columns\":0,\"charset\":\"UTF-8\"}",
                "{\"version\":\"1.0\",\"arguments\":[],\"folder\":\"/\",\"environment\":{},\"columns\":1e99,\"charset\":\"UTF-8\"}",
                "{\"version\":\"1.0\",\"arguments\":[],\"folder\":\"/\",\"environment\":{},\"columns\":0,\"charset\":\"no such\"}",
                "{\"version\":\"1.0\",\"arguments\":[],\"folder\":\"\\u0000\",\"environment\":{},\"columns\":0,\"charset\":\"UTF-8\"}",
            })
    void aRequestThatMakesNoSenseIsHungUpOn(String request) throws IOException {
        byte[] content = request.getBytes(StandardCharsets.UTF_8);
        ByteBuffer frame = ByteBuffer.allocate(5 + content.length);
        frame.put((byte) FrameKind.REQUEST.ordinal())
                .putInt(content.length)
                .put(content)
                .flip();
        assertHungUp(frame);
        assertStillServing();
    }

    @Test
    void aCallerThatNeverAsksIsHungUpOn() throws IOException {
        assertHungUp(ByteBuffer.allocate(0));
        assertHungUp(head(FrameKind.REQUEST, 1000));
        assertStillServing();
    }

    @Test
    void aCrowdOfSilentCallersDoesNotShutOthersOutForLong() throws IOException {
        List<SocketChannel> crowd = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            crowd.add(connect());
        }
        assertStillServing();
        for (SocketChannel one : crowd) {
            one.close();
        }
    }

    @Test
    void unaskedInputCancelsTheCommand() throws Exception {
        try (FrameChannel caller = new FrameChannel(connect())) {
            byte[] request = TestCommands.request("until-cancelled").toBytes();
            caller.write(FrameKind.REQUEST, request, 0, request.length);
            commands.started.await();
            for (int i = 0; i < 3; i++) {
                caller.write(FrameKind.INPUT, new byte[10], 0, 10);
            }
            assertThat(commands.cancelled.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aCallerThatNeverReadsItsOutputDoesNotKeepTheHome() throws Exception {
        Home other = Home.open(folder.resolve("other"));
        Patience hasty =
                new Patience(SHORT.greeting(), Duration.ofMillis(300), SHORT.handover(), SHORT.request(), SHORT.beat());
        OwnedHome kept = new HomeAccess(TestCommands.VERSION, hasty).own(other);
        kept.serve(commands);
        try (FrameChannel caller = new FrameChannel(connect(other))) {
            byte[] request = TestCommands.request("flood").toBytes();
            caller.write(FrameKind.REQUEST, request, 0, request.length);
            commands.started.await();
            kept.close();
        }
        assertThat(OwnedHome.claim(other.store())).isPresent();
    }

    private void assertStillServing() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CallerStreams streams = new CallerStreams(InputStream.nullInputStream(), out, out);
        assertThat(new HomeAccess(TestCommands.VERSION, SHORT).enter(home, TestCommands.request("who"), streams))
                .isEqualTo(new HomeEntry.Served(7));
    }

    /// Sends the bytes and reads until the owner ends the talk; an answer would be a frame.
    private void assertHungUp(ByteBuffer bytes) throws IOException {
        try (SocketChannel socket = connect()) {
            socket.write(bytes);
            assertThatThrownBy(() -> new FrameChannel(socket).read()).isInstanceOf(IOException.class);
        }
    }

    private SocketChannel connect() throws IOException {
        return connect(home);
    }

    private static SocketChannel connect(Home home) throws IOException {
        SocketChannel socket = SocketChannel.open(StandardProtocolFamily.UNIX);
        socket.connect(UnixDomainSocketAddress.of(
                OwnerRecord.readFrom(home.store()).orElseThrow().socket()));
        return socket;
    }

    private static ByteBuffer head(FrameKind kind, int length) {
        return ByteBuffer.allocate(5).put((byte) kind.ordinal()).putInt(length).flip();
    }
}

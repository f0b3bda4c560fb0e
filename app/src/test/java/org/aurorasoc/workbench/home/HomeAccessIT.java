package org.aurorasoc.workbench.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.aurorasoc.workbench.error.HomeInUseException;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.error.UnexpectedException;
import org.aurorasoc.workbench.files.PrivateFiles;
import org.aurorasoc.workbench.task.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The limit ends a test that hangs. Where an answer is expected nobody asks the clock: the machine may be busy.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class HomeAccessIT {
    /// Where silence is expected.
    private static final Patience SHORT = new Patience(
            Duration.ofMillis(1000),
            Duration.ofMillis(1200),
            Duration.ofMillis(500),
            Duration.ofMillis(1000),
            Duration.ofMillis(100));

    /// How long an owner that lives is waited for, in tries: a busy machine may keep it silent for longer than the
    /// first.
    private static final List<Duration> MOMENTS =
            Stream.of(400, 1_600, 6_400, 25_600).map(Duration::ofMillis).toList();

    @TempDir
    Path folder;

    private final TestCommands commands = new TestCommands();
    private final Workers workers = Workers.asNeeded("test");
    private final HeardOutput out = new HeardOutput();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Home home;
    private Patience patience = TestCommands.ENDLESS;

    @BeforeEach
    void openHome() {
        home = Home.open(folder.resolve("bench"));
    }

    @AfterEach
    void stopWorkers() {
        workers.close();
    }

    @Test
    void aCommandOfASecondProcessIsRunByTheFirst() throws Exception {
        try (OwnedHome owned = own();
                OtherProcess second = OtherProcess.running(home, "who", "ü\n\"")) {
            owned.serve(commands);

            assertThat(second.allOutput()).isEqualTo(ProcessHandle.current().pid() + " [who, ü\n\"]");
            assertThat(second.exitCode()).isEqualTo(7);
        }
    }

    @Test
    void outputAndProgressComeBackApart() throws Exception {
        try (OtherProcess owner = OtherProcess.owning(home)) {
            assertThat(enter("who")).isEqualTo(new HomeEntry.Served(7));
            assertThat(out.said()).isEqualTo(owner.pid() + " [who]");
            assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("progress");
        }
    }

    @Test
    void aKilledOwnerLeavesTheHomeToTheNext() throws Exception {
        try (OtherProcess owner = OtherProcess.owning(home)) {
            owner.kill();

            HomeEntry entry = enter("who");

            assertThat(entry).isInstanceOf(OwnedHome.class);
            ((OwnedHome) entry).close();
        }
    }

    @Test
    void aStoppedOwnerIsNamedInTime() throws Exception {
        patience = SHORT;
        try (OtherProcess owner = OtherProcess.owning(home)) {
            owner.signal("STOP");

            assertThatThrownBy(() -> enter("who"))
                    .isInstanceOf(HomeInUseException.class)
                    .hasMessageContaining("process " + owner.pid());
        }
        assertThat(Patience.USUAL.greeting()).isLessThanOrEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void anOwnerThatStopsHalfWayIsNamed() throws Exception {
        patience = SHORT;
        try (OtherProcess owner = OtherProcess.owning(home)) {
            CompletableFuture<HomeEntry> served = entering("until-cancelled");
            out.await("started");
            owner.signal("STOP");

            assertThatThrownBy(served::get)
                    .cause()
                    .isInstanceOf(HomeInUseException.class)
                    .hasMessageContaining("process " + owner.pid());
        }
    }

    @Test
    void anOwnerThatDiesHalfWayIsSaidAndNothingIsRunTwice() throws Exception {
        try (OtherProcess owner = OtherProcess.owning(home)) {
            CompletableFuture<HomeEntry> served = entering("until-cancelled");
            out.await("started");
            owner.kill();

            assertThatThrownBy(served::get)
                    .cause()
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("process " + owner.pid());
        }
    }

    @Test
    void aCallerThatGoesAwayCancelsItsCommand() throws Exception {
        try (OwnedHome owned = own();
                OtherProcess caller = OtherProcess.running(home, "until-cancelled")) {
            owned.serve(commands);
            commands.started.await();

            caller.kill();

            commands.cancelled.await();
        }
    }

    @Test
    void aHomeWithALongPathIsServedToo() throws Exception {
        home = Home.open(folder.resolve("x".repeat(120)).resolve("bench"));
        Path socket;
        try (OwnedHome owned = own();
                OtherProcess second = OtherProcess.running(home, "who")) {
            socket = OwnerRecord.readFrom(home.store()).orElseThrow().socket();
            assertThat(socket)
                    .doesNotHaveToString(home.store().resolve("owner.sock").toString());
            assertOwnerOnly(socket);
            owned.serve(commands);
            assertThat(second.exitCode()).isEqualTo(7);
        }
        assertThat(socket.getParent()).doesNotExist();
    }

    @Test
    void onlyItsOwnerMayOpenTheSocketAndTheFilesBesideIt() throws Exception {
        try (OwnedHome owned = own()) {
            owned.serve(commands);
            for (String file : List.of("owner.sock", "owner.lock", "owner.json")) {
                assertOwnerOnly(home.store().resolve(file));
            }
        }
        assertThat(home.store().resolve("owner.sock")).doesNotExist();
        assertThat(home.store().resolve("owner.json")).doesNotExist();
    }

    @Test
    void tenMegabytesOfAnyBytesGoThroughBothWays() throws Exception {
        byte[] bytes = new byte[10 * 1024 * 1024 + 3];
        new Random(1).nextBytes(bytes);
        Path in = Files.write(folder.resolve("in"), bytes);
        Path result = folder.resolve("out");
        try (OwnedHome owned = own()) {
            owned.serve(commands);
            Process cat = OtherProcess.builder(home, "cat")
                    .redirectInput(in.toFile())
                    .redirectOutput(result.toFile())
                    .start();
            assertThat(cat.waitFor()).isZero();
        }
        assertThat(Files.mismatch(in, result)).isEqualTo(-1);
    }

    @Test
    void theInputOfACommandThatDoesNotReadIsLeftAlone() throws Exception {
        ByteArrayInputStream in = new ByteArrayInputStream(new byte[] {1, 2, 3});
        try (OtherProcess _ = OtherProcess.owning(home)) {
            access().enter(home, TestCommands.request("who"), new CallerStreams(in, out, err));
            assertThat(in.available()).isEqualTo(3);
        }
    }

    @Test
    void twentyCallersAtOnceAreAllServed() throws Exception {
        Path counter = Files.writeString(folder.resolve("count"), "0");
        try (OwnedHome owned = own()) {
            List<CompletableFuture<HomeEntry>> callers = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                callers.add(entering("bump", counter.toString()));
            }
            owned.serve(commands);
            for (CompletableFuture<HomeEntry> caller : callers) {
                assertThat(caller.get()).isEqualTo(new HomeEntry.Served(0));
            }
        }
        assertThat(counter).hasContent("20");
    }

    @Test
    void threeProcessesThatComeAndGoLoseNothing() throws Exception {
        Path counter = Files.writeString(folder.resolve("count"), "0");
        List<OtherProcess> others = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            others.add(OtherProcess.running(home, "repeat", "60", "bump", counter.toString()));
        }
        for (OtherProcess other : others) {
            assertThat(other.exitCode()).isZero();
        }
        assertThat(counter).hasContent("180");
    }

    @Test
    void whoComesWhileTheOwnerStartsWaitsForIt() throws Exception {
        untilTheMachineKeepsUp(moment -> {
            patience = waiting(moment, TestCommands.ENDLESS.handover());
            try (OwnedHome owned = own()) {
                CompletableFuture<HomeEntry> early = entering("who");
                assertStillWaits(early, moment);

                owned.serve(commands);

                assertThat(early.get()).isEqualTo(new HomeEntry.Served(7));
            }
        });
    }

    @Test
    void anOwnerWaitsForThoseItServesAndThenTheNextOwns() throws Exception {
        untilTheMachineKeepsUp(moment -> {
            patience = waiting(TestCommands.ENDLESS.silence(), moment);
            TestCommands served = new TestCommands();
            OwnedHome owned = own();
            owned.serve(served);
            CompletableFuture<HomeEntry> first = entering("until-released");
            served.started.await();
            Thread closing = Thread.ofPlatform().start(owned::close);
            awaitWaiting(closing);
            CompletableFuture<HomeEntry> newcomer = entering("who");
            try {
                assertStillWaits(newcomer, moment);
                assertThat(closing.isAlive()).isTrue();
            } finally {
                served.released.countDown();
                closing.join();
            }

            assertThat(first.get()).isEqualTo(new HomeEntry.Served(0));
            HomeEntry next = newcomer.get();
            assertThat(next).isInstanceOf(OwnedHome.class);
            ((OwnedHome) next).close();
        });
    }

    @Test
    void anotherVersionIsRefusedWithBothNames() throws Exception {
        try (OtherProcess owner = OtherProcess.owning(home)) {
            assertThatThrownBy(() -> access().enter(home, TestCommands.requestOf("2.0", "who"), streams()))
                    .isInstanceOf(HomeInUseException.class)
                    .hasMessage("The workbench that is open (process " + owner.pid()
                            + ") is version 1.0, and this command is version 2.0.");
        }
    }

    @Test
    void aWindowIsToldWhoKeepsTheHome() throws Exception {
        patience = SHORT;
        try (OtherProcess owner = OtherProcess.owning(home)) {
            assertThatThrownBy(() -> access().own(home))
                    .isInstanceOf(HomeInUseException.class)
                    .hasMessageContaining("process " + owner.pid());
        }
    }

    @Test
    void aFaultInAServedCommandIsAFaultForItsCaller() {
        try (OwnedHome owned = own()) {
            owned.serve(commands);
            assertThatThrownBy(() -> enter("fault", "case text"))
                    .isInstanceOf(UnexpectedException.class)
                    .hasMessageNotContaining("case text");
            assertThat(enter("who")).isEqualTo(new HomeEntry.Served(7));
        }
    }

    private HomeAccess access() {
        return new HomeAccess(TestCommands.VERSION, patience);
    }

    private OwnedHome own() {
        return access().own(home);
    }

    private CallerStreams streams() {
        return new CallerStreams(InputStream.nullInputStream(), out, err);
    }

    private HomeEntry enter(String... command) {
        return access().enter(home, TestCommands.request(command), streams());
    }

    private CompletableFuture<HomeEntry> entering(String... command) {
        return CompletableFuture.supplyAsync(() -> enter(command), workers).whenComplete((_, _) -> out.close());
    }

    private static Patience waiting(Duration silence, Duration handover) {
        Patience endless = TestCommands.ENDLESS;
        return new Patience(endless.greeting(), silence, handover, endless.request(), Duration.ofMillis(50));
    }

    @FunctionalInterface
    private interface Try {
        void within(Duration moment) throws Exception;
    }

    /// Once more with a longer moment where the owner was taken for dead, which is right of a caller and says nothing
    /// of what is shown here.
    private static void untilTheMachineKeepsUp(Try shown) throws Exception {
        for (Duration moment : MOMENTS) {
            try {
                shown.within(moment);
                return;
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof HomeInUseException) || moment.equals(MOMENTS.getLast())) {
                    throw e;
                }
            }
        }
    }

    /// Longer than the moment after which an owner without signs of life is taken for dead.
    private static void assertStillWaits(CompletableFuture<HomeEntry> caller, Duration moment) throws Exception {
        try {
            HomeEntry entry = caller.get(moment.plusMillis(100).toMillis(), TimeUnit.MILLISECONDS);
            throw new AssertionError("it did not wait: " + entry);
        } catch (TimeoutException e) {
            assertThat(caller).isNotDone();
        }
    }

    /// Until it waits for the command that it serves: who comes from then on is not served any more.
    private static void awaitWaiting(Thread closing) {
        while (closing.getState() != Thread.State.WAITING && closing.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }

    private static void assertOwnerOnly(Path file) throws IOException {
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PrivateFiles.FILE_RIGHTS);
        assertThat(Files.getPosixFilePermissions(file.getParent())).isEqualTo(PrivateFiles.FOLDER_RIGHTS);
    }
}

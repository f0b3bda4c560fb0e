package org.aurorasoc.workbench.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.aurorasoc.workbench.error.HomeInUseException;
import org.aurorasoc.workbench.files.FileClaim;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class OwnerLockTest {
    private static final Duration MOMENT = Duration.ofMillis(100);
    private static final Patience HASTY = new Patience(MOMENT, MOMENT, MOMENT, MOMENT, MOMENT);

    @TempDir
    Path folder;

    private Path store;
    private Home home;

    @BeforeEach
    void openHome() {
        home = Home.open(folder.resolve("bench"));
        store = home.store();
    }

    @Test
    void askingTwiceInOneProcessDoesNotLoseTheLock() throws Exception {
        FileClaim first = OwnedHome.claim(store).orElseThrow();

        assertThat(OwnedHome.claim(store)).isEmpty();

        assertThat(whetherAnotherProcessGetsIt()).isEqualTo("false");
        first.close();
        assertThat(whetherAnotherProcessGetsIt()).isEqualTo("true");
    }

    @Test
    void anOwnerThatSaysNothingIsStillRespected() throws IOException {
        try (FileClaim _ = OwnedHome.claim(store).orElseThrow()) {
            assertThatThrownBy(() -> new HomeAccess("1.0", HASTY).own(home))
                    .isInstanceOf(HomeInUseException.class)
                    .hasMessage("Another workbench (of an unknown process) uses this home.");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"pid\":1}",
                "{\"pid\":1.5,\"socket\":\"/x\",\"version\":\"1\"}",
                "{\"pid\":\"1\",\"socket\":\"/x\",\"version\":\"1\"}",
                "{\"pid\":1,\"socket\":\"\\u0000\",\"version\":\"1\"}",
                "\u0000\u0001",
            })
    void aRecordThatMakesNoSenseIsNoRecord(String text) throws IOException {
        Files.writeString(store.resolve("owner.json"), text);

        assertThat(OwnerRecord.readFrom(store)).isEmpty();
        new HomeAccess("1.0", HASTY).own(home).close();
    }

    @Test
    void whatACrashedOwnerLeftIsClearedAndNothingElse() throws IOException {
        Path socket = Files.createFile(
                Files.createDirectory(folder.resolve("workbench-1")).resolve("owner.sock"));
        new OwnerRecord(1, socket, "1.0").writeTo(store);
        new HomeAccess("1.0", HASTY).own(home).close();
        assertThat(socket.getParent()).doesNotExist();

        Path letter = Files.createFile(folder.resolve("letter.txt"));
        new OwnerRecord(1, letter, "1.0").writeTo(store);
        new HomeAccess("1.0", HASTY).own(home).close();
        assertThat(letter).exists();
    }

    @Test
    void leavingTwiceDoesNotTakeTheHomeFromTheNext() {
        OwnedHome first = new HomeAccess("1.0", HASTY).own(home);
        first.close();
        try (OwnedHome _ = new HomeAccess("1.0", HASTY).own(home)) {
            first.close();
            assertThat(OwnerRecord.readFrom(store)).isPresent();
        }
    }

    private String whetherAnotherProcessGetsIt() throws Exception {
        try (OtherProcess other = OtherProcess.running(home, "try-lock")) {
            return other.allOutput();
        }
    }
}

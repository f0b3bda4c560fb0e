package org.aurorasoc.workbench.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.testsupport.JavaCommand;
import org.aurorasoc.workbench.testsupport.Missing;
import org.aurorasoc.workbench.testsupport.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real keychain: gnome-keyring on a session bus of its own, unlocked, in a throw-away home.
class KeychainIT {
    private static final String DAEMON = "/usr/bin/gnome-keyring-daemon";

    @TempDir
    private Path home;

    private Ran inSession() throws IOException {
        Path runtime = Files.createDirectory(home.resolve("run"));
        List<String> java = JavaCommand.of(
                List.of(), KeychainTrial.class, home.resolve("wb").toString());
        String script = "printf pw | " + DAEMON + " --unlock --components=secrets >/dev/null && exec \"$@\"";
        List<String> command = new java.util.ArrayList<>(List.of("dbus-run-session", "--", "sh", "-c", script, "sh"));
        command.addAll(java);
        return Ran.of(command, Map.of("HOME", home.toString(), "XDG_RUNTIME_DIR", runtime.toString()));
    }

    @Test
    void aPasswordIsKeptInTheRealKeychainAndNowhereElse() throws IOException {
        if (!Files.isExecutable(Path.of(DAEMON))) {
            throw Missing.because("no gnome-keyring-daemon");
        }
        Ran ran = inSession();

        assertThat(ran.stdout().lines())
                .as(ran.stderr())
                .containsExactly(
                        "page=KEYCHAIN KEPT",
                        "doctor=ok Passwords are kept in the system keychain.",
                        "same=true",
                        "left=false");
        assertThat(home.resolve("wb/secrets.bin")).doesNotExist();
        assertThat(home.resolve("wb/workbench.toml")).doesNotExist();
        assertThat(ran.stderr()).doesNotContain("pässword");
    }

    @Test
    void withoutABusTheEncryptedFileServesAndTheDoctorSaysOff() {
        Ran ran = Ran.of(
                JavaCommand.of(
                        List.of(), KeychainTrial.class, home.resolve("wb").toString()),
                Map.of("DBUS_SESSION_BUS_ADDRESS", ""));

        assertThat(ran.stdout().lines())
                .as(ran.stderr())
                .containsExactly(
                        "page=FILE KEPT",
                        "doctor=off No keychain here: passwords are kept in an encrypted file of the home.",
                        "same=true",
                        "left=false");
    }
}

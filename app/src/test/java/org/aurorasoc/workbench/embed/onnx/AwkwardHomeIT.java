package org.aurorasoc.workbench.embed.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.testsupport.EmbedOneText;
import org.aurorasoc.workbench.testsupport.JavaCommand;
import org.aurorasoc.workbench.testsupport.Missing;
import org.aurorasoc.workbench.testsupport.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each in a JVM of its own: a native library is loaded only once in one. The embedder never stops the program.
class AwkwardHomeIT {
    @TempDir
    Path home;

    @Test
    void theModelIsUnpackedOnceAndNothingIsWrittenElsewhere() throws Exception {
        Path temp = Files.createDirectory(home.resolve("temp"));
        Path user = Files.createDirectory(home.resolve("user"));
        List<String> options = List.of("-Djava.io.tmpdir=" + temp, "-Duser.home=" + user, "-XX:-UsePerfData");
        Ran ran = embed(options, Map.of("HOME", user.toString(), "XDG_CACHE_HOME", ""));
        assertThat(ran.stdout()).startsWith("all-MiniLM-L6-v2\n");
        assertThat(temp).isEmptyDirectory();
        assertThat(user).isEmptyDirectory();
        assertThat(home.resolve("model/native"))
                .isDirectoryContaining(file -> file.toString().contains("tokenizers"));
    }

    @Test
    void aDamagedNativeLibraryIsReplacedByTheJars() throws Exception {
        assertThat(embed(List.of(), Map.of()).stdout()).startsWith("all-MiniLM-L6-v2\n");
        Path library = home.resolve("model/native/libtokenizers.so");
        long whole = Files.size(library);
        Files.write(library, new byte[1000]);
        assertThat(embed(List.of(), Map.of()).stdout()).startsWith("all-MiniLM-L6-v2\n");
        assertThat(library).hasSize(whole);
    }

    @Test
    void aSystemWithoutABuildMeansHashModeAndSaysSo() {
        Ran ran = embed(List.of("-Dos.arch=riscv64"), Map.of());
        assertThat(ran.exit()).as(ran.stderr()).isZero();
        assertThat(ran.stdout()).startsWith("hash-sha256\n").contains("no build of the model's runtime", "riscv64");
    }

    @Test
    void aFullDiskMeansHashModeAndLeavesNoHalfFile() {
        Ran ran = embedOn("size=40m", "; ls -A " + home + "/model/*");
        assertThat(ran.stdout()).startsWith("hash-sha256\n").contains("No space left on device", "150 MB free");
        assertThat(ran.stdout()).doesNotContain(".part", ".onnx\n");
    }

    @Test
    void aHomeThatAllowsNoProgramsMeansHashModeInsteadOfAnError() {
        Ran ran = embedOn("noexec", "");
        assertThat(ran.exit()).as(ran.stderr()).isZero();
        assertThat(ran.stdout()).startsWith("hash-sha256\n").contains("The model did not load");
    }

    private Ran embed(List<String> options, Map<String, String> environment) {
        return Ran.of(JavaCommand.of(options, EmbedOneText.class, home.toString(), "hello"), environment);
    }

    /// Runs with the home on a small file system of its own, which only that process sees.
    private Ran embedOn(String mountOptions, String afterwards) {
        List<String> command = new ArrayList<>(List.of("unshare", "-rm", "sh", "-c"));
        command.add("mount -t tmpfs -o " + mountOptions + " tmpfs " + home + " && \"$@\" " + afterwards);
        command.add("sh");
        command.addAll(JavaCommand.of(List.of(), EmbedOneText.class, home.toString(), "hello"));
        Ran ran = Ran.of(command, Map.of());
        if (ran.stderr().contains("unshare failed") || ran.stderr().contains("mount:")) {
            throw Missing.because("this machine allows no mount namespace: " + ran.stderr());
        }
        return ran;
    }
}

package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// The start of a whole process: a toolkit starts but once in each.
class LaunchIT {
    private static final long PATIENCE_SECONDS = 60;

    private record Ended(int code, String printed) {}

    private static Ended start(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(options));
        command.add(OneWindow.class.getName());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), printed);
    }

    @Test
    void launchReturnsWhenTheWindowIsClosed() throws Exception {
        Ended ended = start("-Dglass.platform=Headless", "-Dprism.order=sw");
        assertThat(ended.code()).as(ended.printed()).isEqualTo(OneWindow.CLOSED);
    }

    @Test
    void withoutADisplayItThrowsInsteadOfWaiting() throws Exception {
        Ended ended = start();
        assertThat(ended.printed()).contains("UnsupportedOperationException");
        assertThat(ended.code()).isEqualTo(1);
    }
}

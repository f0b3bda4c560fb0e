package org.aurorasoc.workbench.embed.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.testsupport.EmbedOneText;
import org.aurorasoc.workbench.testsupport.JavaCommand;
import org.aurorasoc.workbench.testsupport.NetworkTrap;
import org.aurorasoc.workbench.testsupport.NetworkTrap.TrapReport;
import org.aurorasoc.workbench.testsupport.TryConnect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoNetworkIT {
    /// The telemetry of a newer runtime first called out 12 seconds after its start.
    private static final String SECONDS = "15";

    @TempDir
    Path home;

    @Test
    void embeddingWithTheModelReachesForNothingNativeCodeIncluded() {
        List<String> embeds = JavaCommand.of(List.of(), EmbedOneText.class, home.toString(), "beaconing", SECONDS);
        TrapReport report = NetworkTrap.run(embeds, Map.of());
        assertThat(report.exit()).as(report.stderr()).isZero();
        assertThat(report.stdout()).startsWith("all-MiniLM-L6-v2\n");
        assertThat(report.connects()).isEmpty();
    }

    @Test
    void theTrapSeesAProgramThatDoesReachOut() {
        TrapReport report = NetworkTrap.run(JavaCommand.of(List.of(), TryConnect.class), Map.of());
        assertThat(report.stdout()).isEqualTo("not reached\n");
        assertThat(report.connects()).anyMatch(call -> call.contains("192.0.2.1"));
    }
}

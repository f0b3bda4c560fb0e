package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Whatever goes on beside it, the window answers. Ten times the bound: this machine may be busy with other things.
@ExtendWith(Toolkit.class)
class NothingBlocksIT {
    private static final int CASES = 5_000;
    private static final double P99_MILLIS = 10 * 50;
    private static final double LONGEST_MILLIS = 10 * 200;

    @TempDir
    private Path home;

    @TempDir
    private Path other;

    private WindowUnderLoad load;

    @BeforeEach
    void open() throws InterruptedException {
        load = WindowUnderLoad.open(home);
    }

    @AfterEach
    void close() {
        load.close();
    }

    private static void isFree(FxProbe.Report report) {
        assertThat(report.moments()).as("%s", report).isGreaterThan(20);
        assertThat(report.p99()).as("%s: %s", report, report.culprits()).isLessThanOrEqualTo(P99_MILLIS);
        assertThat(report.longest()).as("%s: %s", report, report.culprits()).isLessThanOrEqualTo(LONGEST_MILLIS);
    }

    @Test
    void casesAreImportedEmbeddedAnewAndMapped() throws InterruptedException {
        isFree(load.importing(CASES));
        isFree(load.embeddingAnew());
        isFree(load.mapping());
    }

    @Test
    void aServerHangs() throws IOException, InterruptedException {
        isFree(load.besideAHangingServer(other));
    }
}

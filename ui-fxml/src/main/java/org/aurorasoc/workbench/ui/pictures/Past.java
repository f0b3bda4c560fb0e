package org.aurorasoc.workbench.ui.pictures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.aurorasoc.workbench.bootstrap.RunningWorkbench;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.service.intake.CaseKind;
import org.aurorasoc.workbench.service.intake.RecordLines;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;

/// What went on in a home before its pictures are taken.
///
/// @param environment of the pictures
record Past(Path home, Map<String, String> environment) {
    static final Map<String, String> HASH_MODE = Map.of("AURORASOC_EMBEDDINGS_BACKEND", "hash");

    private static final String TOKENIZER = "model/all-MiniLM-L6-v2/all-minilm-l6-v2-tokenizer.json";

    /// Cases of another client, as a file brings them.
    static final String CASES = """
            {"id": "HQ-0412", "title": "DNS tunnel behind the badge printer", "severity": "high", \
            "outcome": "contained", "summary": "The badge printer sent long TXT queries to one young domain."}
            {"id": "HQ-0413", "title": "Staff list mailed to a private account", "severity": "medium", \
            "outcome": "escalated", "summary": "An employee mailed the staff list to a private mailbox."}
            {"id": "HQ-0415", "title": "Password spraying against the mail gateway", "severity": "low", \
            "outcome": "false positive", "summary": "One address tried two passwords on forty mailboxes."}
            """;

    void loadSamples(Clock when) {
        at(when, environment, own -> own.samples().load(new CancelToken(), ProgressSink.SILENT));
    }

    void importInHashMode() {
        Map<String, String> hashing = new HashMap<>(environment);
        hashing.putAll(HASH_MODE);
        at(World.CLOCK, hashing, own -> {
            byte[] file = CASES.getBytes(StandardCharsets.UTF_8);
            try (RecordLines lines = RecordLines.of(new ByteArrayInputStream(file))) {
                own.imports().run(lines, new CaseKind(), new CancelToken(), ProgressSink.SILENT);
            }
        });
    }

    void damageModel() throws IOException {
        Files.write(home.resolve(TOKENIZER), new byte[0]);
    }

    private static void at(Clock when, Map<String, String> environment, Consumer<Services> work) {
        try (RunningWorkbench workbench = new RunningWorkbench(environment, _ -> {}, when)) {
            work.accept(workbench.own());
        }
    }
}

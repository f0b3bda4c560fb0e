package org.aurorasoc.workbench.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.task.CancelToken;
import org.junit.jupiter.api.Test;

class CommandRequestTest {
    private static final String CASE_TEXT = "beaconing from the hr laptop";
    private static final String PASSWORD = "s3cr3t-marker";

    private final CommandRequest request = new CommandRequest(
            "1.0",
            List.of("recall", CASE_TEXT, "", "\u00fc\ud83d\ude00\n\""),
            Path.of("/home/ann"),
            Map.of("PG_PASSWORD", PASSWORD, "VECTOR_STORE_TYPE", "pgvector", "AWS_SECRET", "other", "PATH", "/bin"),
            new Terminal(true, 132, StandardCharsets.ISO_8859_1));

    @Test
    void theOwnerReadsWhatTheCallerWrote() {
        assertThat(CommandRequest.of(request.toBytes())).isEqualTo(request);
    }

    @Test
    void onlyVariablesOfTheSettingsContractAreHandedOn() {
        assertThat(request.environment())
                .containsOnly(Map.entry("PG_PASSWORD", PASSWORD), Map.entry("VECTOR_STORE_TYPE", "pgvector"));
    }

    @Test
    void nothingPrintsTheArgumentsOrTheEnvironment() {
        ServedCommand command = new ServedCommand(
                request,
                InputStream.nullInputStream(),
                new PrintStream(PrintStream.nullOutputStream()),
                new PrintStream(PrintStream.nullOutputStream()),
                new CancelToken());
        Frame frame = new Frame(FrameKind.REQUEST, request.toBytes());

        assertThat(List.of(request.toString(), command.toString(), frame.toString()))
                .noneMatch(text -> text.contains(CASE_TEXT) || text.contains(PASSWORD));
    }
}

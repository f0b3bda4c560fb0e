package org.aurorasoc.workbench.memory;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.service.SampleService;
import org.aurorasoc.workbench.service.intake.ImportService;
import org.aurorasoc.workbench.store.VectorStore;

/// A sample library of two cases and an indicator.
public final class SmallLibrary {
    private static final String LINES = """
            {"id":"SAMPLE-1","summary":"A printer was joined to the guest network.","sample":true}
            {"id":"SAMPLE-2","summary":"A phished account forwarded mail to a stranger.","sample":true}
            """;
    private static final String INDICATORS = """
            {"value":"sample.example","type":"domain","context":"A stranger's mail server.","sample":true}
            """;

    private SmallLibrary() {}

    public static SampleService into(VectorStore memory, Embedder embedder) {
        Clock clock = Clock.fixed(TenCases.TODAY, ZoneOffset.UTC);
        ImportService imports = TestImports.into(memory, embedder, clock);
        return new SampleService(
                memory,
                imports,
                new SampleService.Library(() -> stream(LINES), () -> stream(INDICATORS)),
                clock,
                "ann");
    }

    private static InputStream stream(String lines) {
        return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    }
}

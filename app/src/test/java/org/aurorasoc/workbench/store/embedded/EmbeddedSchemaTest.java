package org.aurorasoc.workbench.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.store.OpenStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedSchemaTest {
    @TempDir
    Path home;

    /// A script that is not named would never be applied to a store that has the others.
    @Test
    void everyScriptIsNamed() throws IOException, URISyntaxException {
        Path folder = Path.of(
                Objects.requireNonNull(EmbeddedStore.class.getClassLoader().getResource(EmbeddedSchema.FOLDER))
                        .toURI());
        try (Stream<Path> scripts = Files.list(folder)) {
            assertThat(scripts.map(script -> script.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(EmbeddedSchema.SCRIPTS);
        }
    }

    @Test
    void aStoreIsMigratedOnceAndSaysSo() {
        for (String expected : new String[] {"brought up to date", "up to date"}) {
            try (OpenStore store = EmbeddedStore.open(home)) {
                Check schema = store.care().examine().get(1);
                assertThat(schema.detail()).startsWith(expected);
            }
        }
    }
}

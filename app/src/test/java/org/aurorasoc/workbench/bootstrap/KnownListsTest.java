package org.aurorasoc.workbench.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aurorasoc.workbench.service.ExtractionService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The lists are read once, and again when one of the home's own is another.
class KnownListsTest {
    private static final String LIST =
            "{\"name\":\"Our names\",\"version\":1,\"type\":\"hostname\",\"list\":[\"intra.ours.com\"]}";

    @TempDir
    private Path folder;

    @Test
    void theListsAreReadOnceAndAgainWhenOneOfTheHomeComesOrGoes() throws IOException {
        KnownLists lists = new KnownLists(folder);
        ExtractionService first = lists.service();
        assertThat(lists.service()).isSameAs(first);
        assertThat(first.extract("see intra.ours.com").indicators()).hasSize(1);

        Path own = folder.resolve("own.json");
        Files.writeString(own, LIST);
        assertThat(lists.service().extract("see intra.ours.com").indicators()).isEmpty();
        assertThat(lists.extractor()).isSameAs(lists.extractor());

        Files.writeString(own, "no list");
        assertThat(lists.service().warnings()).hasSize(1);
        Files.delete(own);
        assertThat(lists.service().extract("see intra.ours.com").indicators()).hasSize(1);
    }
}

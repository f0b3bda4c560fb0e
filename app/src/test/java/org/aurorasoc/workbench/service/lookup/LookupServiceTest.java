package org.aurorasoc.workbench.service.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.domain.Page;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.service.casework.CaseService;
import org.aurorasoc.workbench.service.enrich.IndicatorService;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookupServiceTest {
    @TempDir
    private Path home;

    private final CancelToken token = new CancelToken();

    private void file(CaseService cases, String id, String title) {
        cases.close(
                new Fields()
                        .put("id", id)
                        .put("title", title)
                        .put("summary", title + ".")
                        .build(),
                token);
    }

    @Test
    void casesComeByIdAndByWordsAndIndicatorsByTheirValue() {
        try (OpenStore store = EmbeddedStore.open(home)) {
            Services services = TestServices.over(store, PlainEmbedder.minilm(), home);
            file(services.cases(), "CASE-1", "Beacon over DNS after a phishing wave");
            file(services.cases(), "CASE-2", "Unknown USB device on a reception desk");
            services.indicators()
                    .add(new IndicatorService.Said("evil-host.example", "", "", "malicious", List.of(), ""), token);
            LookupService lookup = services.lookup();
            assertThat(lookup.cases("case-2", token)).extracting(KnownCase::id).containsExactly("CASE-2");
            assertThat(lookup.cases("phishing", token))
                    .extracting(KnownCase::id)
                    .containsExactly("CASE-1");
            assertThat(lookup.cases("", token)).isEmpty();
            assertThat(lookup.indicators("Evil-Host[.]example"))
                    .containsExactly(new KnownIndicator("domain", "evil-host.example"));
            KnownNames names = lookup.names(token);
            assertThat(names.complete()).isTrue();
            assertThat(names.cases()).extracting(KnownCase::title).contains("Beacon over DNS after a phishing wave");
            assertThat(names.indicators()).hasSize(1);
        }
    }

    @Test
    void aGreatMemoryIsReadAheadInPartOnlyAndThatIsSaid() {
        List<StoredEntry> page = IntStream.range(0, 500)
                .mapToObj(i -> TenCases.row("CASE-" + i, 0.1, TenCases.payload("t", "low", "open", "x")))
                .toList();
        VectorStore endless = (VectorStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {VectorStore.class}, (_, method, _) -> {
                    assertThat(method.getName()).isEqualTo("page");
                    return new Page(page, Optional.of("CASE-499"));
                });
        KnownNames names = new LookupService(endless, () -> {
                    throw new AssertionError("Names need no recall");
                })
                .names(token);
        assertThat(names.cases()).hasSize(LookupService.MOST_NAMES);
        assertThat(names.complete()).isFalse();
    }
}

package org.aurorasoc.workbench.service.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.aurorasoc.workbench.domain.casefile.AuditRow;
import org.aurorasoc.workbench.domain.desk.MutedToken;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.memory.ShortCache;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutingServiceTest {
    @TempDir
    Path home;

    @Test
    void whatIsMutedIsNamedCanonicallyAndNotedAndCanBeTakenBack() {
        try (OpenStore store = EmbeddedStore.open(home)) {
            MutingService muting = new EnrichDesk(store, new ShortCache()).muting();
            CancelToken cancel = new CancelToken();
            assertThat(muting.mute("Proxy[.]Example", "", cancel)).isEqualTo(new Token("domain", "proxy.example"));
            assertThat(muting.mute("SCAN-01", "host", cancel)).isEqualTo(new Token("host", "scan-01"));
            assertThat(muting.muted())
                    .extracting(MutedToken::token)
                    .containsExactlyInAnyOrder(new Token("domain", "proxy.example"), new Token("host", "scan-01"));
            assertThat(store.caseFile().audit(0, 10))
                    .extracting(AuditRow::note)
                    .extracting(note -> note.action())
                    .containsExactly("token muted", "token muted");
            muting.unmute("proxy.example", "domain", cancel);
            assertThat(muting.muted()).extracting(MutedToken::token).containsExactly(new Token("host", "scan-01"));
            assertThatThrownBy(() -> muting.unmute("proxy.example", "", cancel)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> muting.mute("scan-01", "", cancel)).isInstanceOf(InvalidInputException.class);
        }
    }
}

package org.aurorasoc.workbench.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aurorasoc.workbench.domain.intel.VerdictWord;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.json.JsonText;
import org.junit.jupiter.api.Test;

/// What every cache of indicators does, whatever is behind it.
public abstract class IndicatorCacheContract {
    private static final CacheKey KEY = new CacheKey("domain", "evil.example");
    private static final CacheKey OTHER = new CacheKey("unknown", "evil.example");
    private static final JsonObject ENTRY =
            JsonText.readObject("{\"value\":\"evil.example\",\"type\":\"domain\",\"n\":1.50,\"é\":[null]}");

    /// Empty, and in reach.
    protected abstract IndicatorCache cache();

    @Test
    void whatWasStoredIsFoundAsItWasWithTheTimeItHasLeft() {
        cache().store(KEY, ENTRY, VerdictWord.MALICIOUS);
        Map<CacheKey, CacheAnswer> found = cache().lookup(List.of(OTHER, KEY, KEY));
        assertThat(found).containsOnlyKeys(KEY);
        CacheAnswer.Found answer = (CacheAnswer.Found) found.get(KEY);
        assertThat(answer.entry()).isEqualTo(ENTRY);
        assertThat(answer.secondsLeft().orElseThrow()).isBetween(3590L, 3600L);
    }

    @Test
    void theLastEntryUnderAKeyCounts() {
        cache().store(KEY, ENTRY, VerdictWord.MALICIOUS);
        JsonObject newer = ENTRY.with("n", org.aurorasoc.workbench.domain.json.Json.of(2));
        cache().store(KEY, newer, VerdictWord.BENIGN);
        assertThat(((CacheAnswer.Found) cache().lookup(List.of(KEY)).get(KEY)).entry())
                .isEqualTo(newer);
    }

    @Test
    void whatNoFeedKnowsIsRememberedWithoutBeingAFind() {
        cache().storeStranger(KEY, Set.of("misp", "file"));
        assertThat(cache().strangers(List.of(KEY, OTHER))).isEqualTo(Map.of(KEY, Set.of("misp", "file")));
        assertThat(cache().lookup(List.of(KEY))).isEmpty();
        assertThat(cache().lookup(List.of())).isEmpty();
    }

    @Test
    void whatIsForgottenHasNoAnswerAndTheRestStays() {
        cache().store(KEY, ENTRY, VerdictWord.MALICIOUS);
        cache().store(OTHER, ENTRY, VerdictWord.MALICIOUS);
        cache().forget(List.of(KEY, new CacheKey("domain", "never.example"), new CacheKey("domain", "a\ud800b")));
        cache().forget(List.of());
        assertThat(cache().lookup(List.of(KEY, OTHER))).containsOnlyKeys(OTHER);
    }

    @Test
    void keysThatCannotBeWrittenAreNeitherKeptNorFound() {
        CacheKey half = new CacheKey("domain", "a\ud800b");
        cache().store(half, ENTRY, VerdictWord.UNKNOWN);
        assertThat(cache().lookup(List.of(half, new CacheKey("domain", "a?b")))).isEmpty();
    }

    @Test
    void aCacheInReachServes() {
        cache().lookup(List.of(KEY));
        assertThat(cache().state().condition()).isEqualTo(CacheState.Condition.SERVES);
        assertThat(cache().examine().state().word()).isEqualTo("ok");
    }
}

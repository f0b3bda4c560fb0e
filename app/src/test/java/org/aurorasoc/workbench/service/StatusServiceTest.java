package org.aurorasoc.workbench.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.aurorasoc.workbench.cache.CacheState;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.ShortCache;
import org.aurorasoc.workbench.memory.TenCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatusServiceTest {
    @ParameterizedTest
    @EnumSource(CacheState.Condition.class)
    void theCacheIsToldAsItWasWithoutAskingIt(CacheState.Condition condition) {
        ShortCache cache = new ShortCache();
        cache.become(condition);
        StatusService status = new StatusService(TenCases.memory(), PlainEmbedder::minilm, () -> cache);
        assertThat(status.status().cache().condition().name()).isEqualTo(condition.name());
        assertThat(cache.questions()).isZero();
    }
}

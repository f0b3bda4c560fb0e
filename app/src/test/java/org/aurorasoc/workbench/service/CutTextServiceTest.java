package org.aurorasoc.workbench.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.ShortMemory;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.task.CancelToken;
import org.junit.jupiter.api.Test;

class CutTextServiceTest {
    private static CutTextService.Estimate of(ShortMemory memory, boolean truncates) {
        return new CutTextService(memory, () -> new PlainEmbedder(ModelId.MINILM, "", truncates))
                .estimate(new CancelToken());
    }

    @Test
    void textsThatTheModelReadsInPartAreCounted() {
        assertThat(of(TenCases.memory(), true)).isEqualTo(new CutTextService.Estimate(10, 10));
        assertThat(of(TenCases.memory(), false)).isEqualTo(new CutTextService.Estimate(10, 0));
    }

    @Test
    void anEmptyMemoryHasNothingToLookAt() {
        assertThat(of(new ShortMemory("embedded", "/m", true), true)).isEqualTo(new CutTextService.Estimate(0, 0));
    }
}

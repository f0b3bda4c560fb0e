package org.aurorasoc.workbench.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModelFaultTest {
    @Test
    void theRemedyAndItsPathStayOut() {
        assertThat(ModelFault.cause("The model file all-minilm-l6-v2-tokenizer.json failed its checksum. Delete "
                        + "/home/ann/model/all-minilm-l6-v2-tokenizer.json: the next start restores it."))
                .isEqualTo("The model file all-minilm-l6-v2-tokenizer.json failed its checksum.");
    }

    @Test
    void aReasonOfOneSentenceStaysWholeAndIsShownHarmless() {
        assertThat(ModelFault.cause("Hash mode is chosen\u202E (AURORASOC_EMBEDDINGS_BACKEND=hash)."))
                .isEqualTo("Hash mode is chosen[U+202E] (AURORASOC_EMBEDDINGS_BACKEND=hash).");
    }
}

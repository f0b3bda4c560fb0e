package org.aurorasoc.workbench.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownTechniqueTest {
    private static String name(String id) {
        return KnownTechnique.of(id).orElseThrow().fullName();
    }

    @Test
    void aPartIsCalledByItsWholeToo() {
        assertThat(name("T1071")).isEqualTo("Application Layer Protocol");
        assertThat(name("t1071.004")).isEqualTo("Application Layer Protocol: DNS");
    }

    @Test
    void aRevokedOneNamesItsSuccessor() {
        assertThat(KnownTechnique.of("T1193").orElseThrow().successor()).contains("T1566.001");
        assertThat(KnownTechnique.of("T1566.001").orElseThrow().successor()).isEmpty();
    }

    @Test
    void anIdNobodyGaveIsNotKnown() {
        assertThat(KnownTechnique.of("T9999")).isEmpty();
    }
}

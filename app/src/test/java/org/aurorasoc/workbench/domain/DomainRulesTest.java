package org.aurorasoc.workbench.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.store.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainRulesTest {
    @ParameterizedTest
    @CsvSource({
        "Contained in 46 min, CONTAINED",
        "uncontained, OTHER",
        "false-positive (scanner), FALSE_POSITIVE",
        "benign true positive, BENIGN_TRUE_POSITIVE",
        "Expected behaviour, BENIGN_TRUE_POSITIVE",
        "'data lost, later contained', CONTAINED",
        "Data  Lost, DAMAGE",
        "re-opened, OTHER",
        "ongoing, OPEN",
        "not contained, OTHER",
        "'not contained, never remediated', OTHER",
        "'not false positive: data lost', DAMAGE",
        "'', OTHER"
    })
    void anOutcomeBelongsToTheFirstClassWithAPhraseInIt(String outcome, OutcomeClass expected) {
        assertThat(OutcomeAliases.USUAL.classOf(Optional.of(outcome))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-15T12:00:00Z, 2025-06-15T12:00:00Z",
        "2025-06-15T12:00:00+00:00, 2025-06-15T12:00:00Z",
        "2025-06-15 14:00:00.5+0200, 2025-06-15T12:00:00.500Z",
        "2025-06-15T12:00:00.123456789Z, 2025-06-15T12:00:00.123456Z",
        "2025-02-30T00:00:00Z, 2025-03-02T00:00:00Z"
    })
    void storedAtIsReadAsAnInstant(String text, String instant) {
        assertThat(StoredAt.read(text)).hasToString("Optional[" + instant + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2025-06-15",
                "2025-13-01T00:00:00Z",
                "2025-06-15T24:00:00Z",
                "2025-06-15T12:00:00"
            })
    void whatIsNoInstantIsAbsent(String text) {
        assertThat(StoredAt.read(text)).isEmpty();
    }

    @Test
    void aTechniqueFindsItsSubTechniquesOnly() {
        TechniqueId technique = new TechniqueId("t1071");
        assertThat(technique.covers("T1071")).isTrue();
        assertThat(technique.covers("t1071.004")).isTrue();
        assertThat(technique.covers("T10711")).isFalse();
        assertThat(new TechniqueId("T1071.004").covers("T1071")).isFalse();
        assertThatThrownBy(() -> new TechniqueId("'; drop")).isInstanceOf(InvalidInputException.class);
        assertThat(new TechniqueId("AML.T0043").id()).isEqualTo("AML.T0043");
    }

    @Test
    void aRevokedTechniqueAndItsSuccessorFindEachOther() {
        assertThat(new TechniqueId("T1086").covers("T1059.001")).isTrue();
        assertThat(new TechniqueId("T1059.001").covers("t1086")).isTrue();
        assertThat(new TechniqueId("T1059").covers("T1086")).isTrue();
        assertThat(new TechniqueId("T1086").covers("T1086")).isTrue();
        assertThat(new TechniqueId("T1086").covers("T1059")).isFalse();
        assertThat(new TechniqueId("T1086").covers("T1059.003")).isFalse();
    }

    @Test
    void aTechniqueNamesEveryIdThatItFinds() {
        assertThat(new TechniqueId("T1086").ids()).containsExactly("T1059.001", "T1086");
        assertThat(new TechniqueId("T1059").ids()).contains("T1059", "T1086").doesNotContain("T1059.001");
        assertThat(new TechniqueId("T9999").ids()).containsExactly("T9999");
    }

    @Test
    void theTechniqueOfASubTechniqueStandsBeforeItsLastNumber() {
        assertThat(TechniqueId.parentOf("T1071.004")).contains("T1071");
        assertThat(TechniqueId.parentOf("AML.T0051.000")).contains("AML.T0051");
        for (String alone : List.of("T1071", "AML.T0051", "", ".", "T1071.", ".004", "T1071.0x4")) {
            assertThat(TechniqueId.parentOf(alone)).as(alone).isEmpty();
        }
    }

    @Test
    void codePointOrderDiffersFromUtf16Order() {
        assertThat(CodePoints.ORDER.compare("\uFF5E", "😀")).isNegative();
        assertThat(CodePoints.ORDER.compare("a", "ab")).isNegative();
        assertThat(CodePoints.ORDER.compare("😀", "😀")).isZero();
        assertThat(CodePoints.isStorable("😀")).isTrue();
        assertThat(CodePoints.isStorable("\uDE00\uD83D")).isFalse();
    }

    @Test
    void aModelRanksItsOwnRowsAndMiniLmAlsoTheUnrecorded() {
        assertThat(ModelId.MINILM.ranks(ModelId.UNRECORDED)).isTrue();
        assertThat(ModelId.HASH.ranks(ModelId.UNRECORDED)).isFalse();
        assertThat(ModelId.MINILM.ranks(ModelId.HASH)).isFalse();
        assertThat(new ModelId("bge-small-en-v1.5").ranks(ModelId.MINILM)).isFalse();
    }

    @Test
    void aStampCountsOnlyWhileItHolds() {
        Embedding meaning = Samples.vector(1);
        assertThat(StoredEntry.effectiveModel("all-MiniLM-L6-v2", true, meaning))
                .isEqualTo(ModelId.MINILM);
        assertThat(StoredEntry.effectiveModel("all-MiniLM-L6-v2", false, meaning))
                .isEqualTo(ModelId.UNRECORDED);
        assertThat(StoredEntry.effectiveModel("all-MiniLM-L6-v2", false, Samples.hashLike(1)))
                .isEqualTo(ModelId.HASH);
        assertThat(StoredEntry.effectiveModel(null, false, meaning)).isEqualTo(ModelId.UNRECORDED);
    }

    @Test
    void aCaseIsReadUnderTheServicesOwnNamesToo() {
        CaseRecord record = new CaseRecord(
                "1",
                JsonText.readObject(
                        "{\"summary\":\"First thing. Second thing.\",\"mitre\":[\"T1059\"],\"metadata\":{\"severity\":\"high\"}}"));
        assertThat(record.title()).isEqualTo("First thing.");
        assertThat(record.techniques()).containsExactly("T1059");
        assertThat(record.severity()).contains("high");
        String longText = "x".repeat(200);
        assertThat(new CaseRecord("1", JsonText.readObject("{\"summary\":\"" + longText + "\"}")).title())
                .hasSize(90)
                .endsWith("…");
    }
}

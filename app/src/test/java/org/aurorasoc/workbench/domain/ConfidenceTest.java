package org.aurorasoc.workbench.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.aurorasoc.workbench.json.JsonText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0.89|0.89", "\"High\"|0.9", "\" medium\"|0.6", "\"LOW\"|0.3", "1|1", "0|0"})
    void wordsAndNumbersMeanANumber(String json, double expected) {
        assertThat(Confidence.of(JsonText.read(json))).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"89", "-0.1", "\"rather\"", "null", "[0.5]", "true"})
    void whatNobodyAgreedOnMeansNone(String json) {
        assertThat(Confidence.of(JsonText.read(json))).isEmpty();
    }
}

package org.aurorasoc.workbench.domain.intel;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;

import org.aurorasoc.workbench.json.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictReadingTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            delimiter = ';',
            value = {
                "{'verdict':'Malicious'};MALICIOUS",
                "{'classification':'KNOWN_BAD'};MALICIOUS",
                "{'verdict':'  ','classification':'suspect'};SUSPICIOUS",
                "{'verdict':'not malicious'};BENIGN",
                "{'verdict':'false-positive'};BENIGN",
                "{'verdict':'seen by a malicious host'};UNKNOWN",
                "{'malicious':true};MALICIOUS",
                "{'malicious':false};UNKNOWN",
                "{'verdict':7};UNKNOWN",
                "{};UNKNOWN"
            })
    void theWordsOfManySourcesAreOneOfFour(String payload, VerdictWord verdict) {
        assertThat(VerdictReading.of(JsonText.readObject(payload.replace('\'', '"'))))
                .isEqualTo(verdict);
    }

    @Test
    void aGraverVerdictIsTrustedLonger() {
        assertThat(VerdictWord.values()).isSortedAccordingTo(comparing(Validity::of, reverseOrder()));
        assertThat(Validity.of(VerdictWord.MALICIOUS).toDays()).isEqualTo(90);
    }
}

package org.aurorasoc.workbench.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.store.GeneratedPayloads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {
    @Test
    void whatWasWrittenIsReadBackEqual() {
        List<JsonObject> payloads = new GeneratedPayloads(new Random(11)).take(2_000);
        for (JsonObject payload : payloads) {
            assertThat(JsonText.read(JsonText.write(payload))).isEqualTo(payload);
        }
    }

    @Test
    void membersKeepTheirOrderInTheText() {
        assertThat(JsonText.write(JsonText.read("{\"b\":1,\"a\":[true,null,\"x\"]}")))
                .isEqualTo("{\"b\":1,\"a\":[true,null,\"x\"]}");
    }

    @Test
    void nothingThatSteersATerminalIsWrittenRaw() {
        String written = JsonText.write(Json.of("\u001b[31m \u202e \u200b \u0085 é 😀"));
        assertThat(written).isEqualTo("\"\\u001b[31m \\u202e \\u200b \\u0085 é 😀\"");
        assertThat(JsonText.read(written)).isEqualTo(Json.of("\u001b[31m \u202e \u200b \u0085 é 😀"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"a\":}",
                "[1,]",
                "{\"a\":1}{",
                "1 2",
                "{'a':1}",
                "NaN",
                "{\"a\":1,\"a\":2}",
                "\"\u0001\"",
                "\"\\x\"",
                "nul",
                "{\"secret\":hunter2}"
            })
    void brokenTextIsRefusedWithoutQuotingIt(String text) {
        assertThatThrownBy(() -> JsonText.read(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageNotContaining("hunter2")
                .hasMessageNotContaining("secret");
    }

    @Test
    void depthIsBounded() {
        assertThatThrownBy(() -> JsonText.read("[".repeat(100_000))).isInstanceOf(InvalidInputException.class);
        assertThat(JsonText.read("[".repeat(150) + "]".repeat(150))).isNotNull();
    }

    @Test
    void anEnormousExponentCostsNothing() {
        assertThat(JsonText.read("1e999999999")).isNotNull();
        assertThatThrownBy(() -> JsonText.read("1".repeat(2_000))).isInstanceOf(InvalidInputException.class);
    }
}

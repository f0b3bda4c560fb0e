package org.aurorasoc.workbench.viewmodel.collections;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.TenCases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadTreeTest {
    @TempDir
    private Path home;

    private PayloadTree tree;

    @BeforeEach
    void plant() {
        tree = tree(false);
    }

    private PayloadTree tree(boolean hidesNames) {
        return new PayloadTree(
                new Messages(Locale.ENGLISH),
                TestServices.over(TenCases.memory(), PlainEmbedder.minilm(), home)
                        .extraction(),
                hidesNames);
    }

    private static String shown(PayloadTree tree, String value) {
        return tree.of(JsonObject.of("closed_by", Json.of(value))).getFirst().value();
    }

    @ParameterizedTest
    @ValueSource(strings = {"m.ortega", "J.Smith", "m.ortega, k.lindqvist", "T1071.004"})
    void aNameWithADotIsNoDomain(String name) {
        assertThat(shown(tree, name)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    evil.com, evil[.]com
                    m.ortega of evil.com, m[.]ortega of evil[.]com
                    evil.zip, evil[.]zip
                    m.ortega@evil.example, m[.]ortega[@]evil[.]example
                    http://nowhere.local/x, hxxp://nowhere[.]local/x
                    http://m.ortega/x, hxxp://m[.]ortega/x
                    8.8.8.8, 8[.]8[.]8[.]8
                    google.com, google[.]com
                    """)
    void whatCouldBeFollowedIsDefanged(String value, String inert) {
        assertThat(shown(tree, value)).isEqualTo(inert);
    }

    @Test
    void aHiddenEndingIsNotOverlooked() {
        assertThat(shown(tree, "m.ortega\u202E")).isEqualTo("m.ortega[U+202E]");
        assertThat(shown(tree, "evil.c\u200Bom")).doesNotContain("\u200B");
    }

    @Test
    void beforeARoomNobodyIsNamed() {
        assertThat(shown(tree(true), "m.ortega")).isEqualTo("hidden");
    }
}

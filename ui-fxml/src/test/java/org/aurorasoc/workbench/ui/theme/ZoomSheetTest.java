package org.aurorasoc.workbench.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ZoomSheetTest {
    @Test
    void sizesInPxAreWrittenAgainLargerAndNothingElse() {
        String sheet = """
                /* Icons { -fx-icon-size: 1px; } */
                .a, .b:hover {
                  -fx-icon-size: 12px;
                  -fx-fill: red;
                }
                .c { -fx-font-size: 0.8em; }
                .root { -fx-font-size: 13px; }
                """;
        assertThat(ZoomSheet.scaled(sheet, 20.0 / 13).lines())
                .containsExactly(".a, .b:hover { -fx-icon-size: 18px; }", ".root { -fx-font-size: 20px; }");
    }
}

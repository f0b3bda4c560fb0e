package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.aurorasoc.workbench.domain.FieldText;
import org.aurorasoc.workbench.ui.control.ProseBox;
import org.aurorasoc.workbench.ui.control.QueryBox;
import org.aurorasoc.workbench.ui.control.SafeField;
import org.aurorasoc.workbench.ui.control.TooLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Every kind of field, given what analysts paste.
@ExtendWith(Toolkit.class)
class FieldsIT {
    private static List<TextInputControl> fields() {
        return List.of(new QueryBox(), new ProseBox(), new SafeField());
    }

    /// As pasting does it, and as a view model does it; laid out and drawn after each.
    private static void give(Scene scene, TextInputControl field, String text) {
        field.clear();
        field.replaceSelection(text);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        scene.snapshot(null);
        field.setText(text);
        scene.getRoot().layout();
        scene.snapshot(null);
        field.selectAll();
        field.end();
    }

    @Test
    void hostileTextNeitherHidesNorBreaksTheToolkit() {
        List<String> harm = Toolkit.onFx(() -> {
            List<String> found = new ArrayList<>();
            VBox root = new VBox();
            Stage stage = new Stage();
            stage.setScene(new Scene(root, 400, 300));
            stage.show();
            for (TextInputControl field : fields()) {
                root.getChildren().setAll(field);
                Stream.concat(HostileText.ALL.stream(), Stream.of(HostileText.EVERYTHING))
                        .forEach(text -> {
                            give(stage.getScene(), field, text);
                            found.add(HostileText.harm(field.getText()));
                            assertThat(field.getText()).isNotEmpty();
                        });
            }
            stage.hide();
            return found;
        });
        assertThat(harm).containsOnly("");
    }

    @Test
    void theCaretStandsBehindWhatWasPasted() {
        String text = Toolkit.onFx(() -> {
            SafeField field = new SafeField("ab");
            field.positionCaret(1);
            field.replaceSelection("\u202E\r\n");
            field.replaceSelection("!");
            return field.getText();
        });
        assertThat(text).isEqualTo("a[U+202E] !b");
    }

    @Test
    void aTextOfTenMillionCharactersStaysOutAndIsTold() {
        List<Integer> told = Toolkit.onFx(() -> {
            List<Integer> lengths = new ArrayList<>();
            for (TextInputControl field : fields()) {
                field.addEventHandler(TooLong.TYPE, given -> lengths.add(given.length()));
                field.setText("before ");
                field.end();
                field.replaceSelection(HostileText.longLine());
                assertThat(field.getText()).isEqualTo("before ");
            }
            return lengths;
        });
        int length = "before ".length() + HostileText.longLine().length();
        assertThat(told).containsExactly(length, length, length);
    }

    @Test
    void theQuestionBoxHandsALongTextOnWhole() {
        String taken = Toolkit.onFx(() -> {
            List<String> all = new ArrayList<>();
            QueryBox box = new QueryBox();
            box.setOnTooLong(all::add);
            box.replaceSelection("x".repeat(FieldText.MOST + 1));
            return all.getFirst();
        });
        assertThat(taken).hasSize(FieldText.MOST + 1);
    }
}

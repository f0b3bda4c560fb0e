package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.aurorasoc.workbench.bootstrap.TestServices;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.memory.FiledCases;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.service.recall.RecallAnswer;
import org.aurorasoc.workbench.service.recall.RecallRequest;
import org.aurorasoc.workbench.settings.EmbeddingsBackend;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ManualTaskRunner;
import org.aurorasoc.workbench.ui.fx.FxFileChoice;
import org.aurorasoc.workbench.ui.pictures.Picture;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.aurorasoc.workbench.ui.theme.ThemeSwitch;
import org.aurorasoc.workbench.viewmodel.Clip;
import org.aurorasoc.workbench.viewmodel.CopyFormat;
import org.aurorasoc.workbench.viewmodel.Destination;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.aurorasoc.workbench.viewmodel.collections.RowActions;
import org.aurorasoc.workbench.viewmodel.collections.TableRow;
import org.aurorasoc.workbench.viewmodel.recall.RecallRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The same hostile texts in every place that takes one, and every pane opened on them: none hides anything, links
/// anywhere, or takes the toolkit down.
@ExtendWith(Toolkit.class)
class HostileTextIT implements Clip {
    private static final String ID = "CASE\u202E\u200B-1";
    private static final EnumSet<CopyFormat> DEFANGED = EnumSet.complementOf(EnumSet.of(CopyFormat.FANGED));

    /// A store takes neither NUL nor half of a pair.
    private static final List<String> EACH = HostileText.ALL.stream()
            .map(text -> CodePoints.storable(text, text.length()))
            .toList();

    private static final String STORED = String.join("\n", EACH);

    @TempDir
    private Path home;

    private final ManualTaskRunner runner = new ManualTaskRunner();
    private String copied = "";
    private OpenStore store;
    private MainWindow window;
    private Stage stage;

    @Override
    public void put(String text) {
        copied = text;
    }

    @Override
    public Optional<String> text() {
        return Optional.of(HostileText.EVERYTHING);
    }

    @BeforeEach
    void show() {
        store = EmbeddedStore.open(home);
        new FiledCases(store)
                .file(ID, 0.9, JsonText.write(hostileCase()))
                .file("B", 0.8, "{\"summary\":\"beta at a.example\",\"severity\":\"high\"}");
        EntryKey intel = new EntryKey(CollectionName.THREAT_INTEL, "ioc\u202E-1");
        store.vectors()
                .apply(
                        List.of(new Change.Put(
                                new Entry(intel, PlainEmbedder.near(0.5), ModelId.MINILM, "h", hostileIndicator()))),
                        new CancelToken());
        Services services = TestServices.over(store, PlainEmbedder.minilm(), home);
        services.draft().change(draft -> services.draft().withText(draft, HostileText.EVERYTHING));
        WindowStart start = new WindowStart(
                () -> services,
                TestServices.settings(home, EmbeddingsBackend.AUTO),
                TestServices.setup(home),
                runner,
                new Messages(Locale.ENGLISH),
                Clock.fixed(TenCases.TODAY, ZoneOffset.UTC),
                new Workplace.Outside(this, new FxFileChoice()));
        Toolkit.doOnFx(() -> {
            window = new MainWindow(start, new ThemeSwitch(Theme.DARK), 1280, 800);
            stage = new Stage();
            stage.setScene(window.scene());
            stage.show();
            window.open();
            runner.runAll();
        });
    }

    private static JsonObject hostileCase() {
        Fields fields = new Fields();
        for (String name : List.of("title", "summary", "outcome", "what_worked", "closed_by", "severity", "notes")) {
            fields.put(name, STORED);
        }
        return fields.put("techniques", EACH, Json::of)
                .put("indicators", EACH, Json::of)
                .put("assets\u202E", EACH, Json::of)
                .build();
    }

    private static JsonObject hostileIndicator() {
        Fields fields = new Fields();
        for (String name : List.of("value", "verdict", "source", "context", "summary", "tlp")) {
            fields.put(name, STORED);
        }
        return fields.put("type", "domain").put("tags", EACH, Json::of).build();
    }

    @AfterEach
    void close() {
        Toolkit.doOnFx(() -> {
            window.close();
            stage.hide();
        });
        store.close();
    }

    private void harmless(String where) {
        runner.elapse();
        runner.runAll();
        Picture.of(window.scene());
        assertThat(HostileText.harmIn(window.scene().getRoot())).as(where).isEmpty();
    }

    private void type(String letter) {
        Node list = window.scene().getRoot().lookup(".recall-list");
        list.fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false));
        harmless("after " + letter);
    }

    private void press(KeyCode code, boolean shift) {
        window.scene().getRoot().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, true, false, false));
        harmless("after " + code);
    }

    private void go(Destination destination) {
        window.go(destination);
        harmless(destination.getClass().getSimpleName());
    }

    private void ask(String text) {
        go(new Destination.Ask(text));
        RecallRow hostile = window.recall().list().rowsProperty().get().stream()
                .filter(row -> row.caseId().equals(ID))
                .findFirst()
                .orElseThrow();
        window.recall().list().select(hostile);
        harmless("the case");
    }

    @Test
    void recallAndEveryViewOfItsCase() {
        Toolkit.doOnFx(() -> {
            ask(HostileText.EVERYTHING);
            for (String letter : List.of("t", "w", "n", "d", "r", "f", "v")) {
                type(letter);
            }
            go(new Destination.OneCase(ID));
            go(new Destination.Alike(ID));
            go(new Destination.CasesWith(HostileText.ZERO_WIDTH));
        });
    }

    @Test
    void theQuestionAskedIsTheOneThatWasGiven() {
        Toolkit.doOnFx(() -> {
            ask(HostileText.BIDI);
            assertThat(asked()).isEqualTo(HostileText.BIDI);
        });
    }

    private String asked() {
        RecallAnswer answer = window.recall().pageProperty().get().answer();
        assertThat(answer).isNotNull();
        return answer.request().question() instanceof RecallRequest.Question.Text(var text) ? text : "";
    }

    @Test
    void recallCopiesNothingHidden() {
        Toolkit.doOnFx(() -> {
            ask(HostileText.EVERYTHING);
            for (CopyFormat format : DEFANGED) {
                copied = "";
                window.recallActions().copy(format);
                runner.runAll();
                copiedHarmlessly(format);
            }
        });
    }

    private void copiedHarmlessly(CopyFormat format) {
        assertThat(copied).as("copied as %s", format).isNotEmpty().doesNotContain("://evil.example");
        assertThat(HostileText.harm(copied.replace("\r\n", "\n")))
                .as("copied as %s", format)
                .isEmpty();
    }

    @Test
    void enrichAndItsCopies() {
        Toolkit.doOnFx(() -> {
            go(new Destination.LookUp(HostileText.EVERYTHING));
            assertThat(window.enrich().lines().all()).isNotEmpty();
            window.enrich().lines().all().forEach(line -> {
                window.enrich().actions().selectedProperty().set(line);
                harmless("the indicator");
                for (CopyFormat format : DEFANGED) {
                    copied = "";
                    window.enrich().actions().copy(format);
                    runner.runAll();
                    copiedHarmlessly(format);
                }
            });
            window.enrich().editText();
            harmless("the text to edit");
        });
    }

    @Test
    void collectionsAndTheInspector() {
        Toolkit.doOnFx(() -> {
            go(new Destination.Rows(CollectionName.CASES, Optional.of(ID)));
            go(new Destination.Rows(CollectionName.THREAT_INTEL, Optional.of("ioc\u202E-1")));
        });
    }

    @Test
    void collectionsCopyNothingHidden() {
        Toolkit.doOnFx(() -> {
            copyRow(CollectionName.CASES, ID);
            copyRow(CollectionName.THREAT_INTEL, "ioc\u202E-1");
        });
    }

    private void copyRow(String collection, String id) {
        go(new Destination.Rows(collection, Optional.of(id)));
        TableRow row = window.collections().table().windowProperty().get().rows().stream()
                .filter(each -> each.key().sourceId().equals(id))
                .findFirst()
                .orElseThrow();
        for (CopyFormat format : RowActions.FORMATS) {
            if (format != CopyFormat.FANGED) {
                copied = "";
                window.collections().actions().copy(format, Optional.of(row));
                copiedHarmlessly(format);
            }
        }
    }

    @Test
    void theNoteOfTheDraftHidesNothingFromStripAndForm() {
        Toolkit.doOnFx(() -> {
            go(new Destination.Closing());
            window.closing().copyNote();
            harmless("the note is copied");
            copiedHarmlessly(CopyFormat.TICKET);
        });
    }

    @Test
    void theDraftPaletteAndHistory() {
        Toolkit.doOnFx(() -> {
            ask(HostileText.EVERYTHING);
            press(KeyCode.K, false);
            press(KeyCode.ESCAPE, false);
            press(KeyCode.H, true);
            press(KeyCode.ESCAPE, false);
            go(new Destination.Closing());
        });
    }

    @Test
    void enrichReadsALineOfTenMillionCharacters() {
        Toolkit.doOnFx(() -> {
            go(new Destination.LookUp(HostileText.longLine()));
            assertThat(window.enrich().lines().all()).isNotEmpty();
        });
    }
}

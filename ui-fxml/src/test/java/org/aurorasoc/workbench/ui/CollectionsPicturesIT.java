package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.StoredEntry;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.memory.PlainEmbedder;
import org.aurorasoc.workbench.memory.ShortMemory;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.ui.pictures.Flaws;
import org.aurorasoc.workbench.ui.pictures.Picture;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The Collections pane in its states, sizes and themes, looked at by a machine; the pictures are for people.
@ExtendWith(Toolkit.class)
class CollectionsPicturesIT {
    private static final Path FOLDER = Path.of("target", "screenshots");

    private record Case(
            String name, Theme theme, int width, int height, Supplier<ShortMemory> memory, Consumer<TestWindow> next) {
        @Override
        public String toString() {
            return "collections-" + name + "-" + theme.word() + "-" + width;
        }
    }

    private static Case usual(String name, Theme theme, Supplier<ShortMemory> memory, Consumer<TestWindow> next) {
        return new Case(name, theme, 1280, 800, memory, next);
    }

    static Stream<Case> cases() {
        return Stream.of(Theme.values())
                .flatMap(theme -> Stream.concat(
                        others(theme),
                        Stream.of(
                                usual("table", theme, CollectionsPicturesIT::library, _ -> {}),
                                new Case("table", theme, 960, 640, CollectionsPicturesIT::library, _ -> {}),
                                new Case("table", theme, 1920, 1080, CollectionsPicturesIT::library, _ -> {}),
                                new Case(
                                        "sheet",
                                        theme,
                                        960,
                                        640,
                                        CollectionsPicturesIT::library,
                                        CollectionsPicturesIT::openDetail),
                                usual(
                                        "filter",
                                        theme,
                                        CollectionsPicturesIT::library,
                                        CollectionsPicturesIT::moreFilters),
                                usual("indicators", theme, CollectionsPicturesIT::indicators, _ -> {}),
                                usual("models", theme, CollectionsPicturesIT::library, test -> tab(test, 4)),
                                usual("duplicates", theme, CollectionsPicturesIT::pairs, CollectionsPicturesIT::twins),
                                usual("unlooked", theme, CollectionsPicturesIT::library, test -> tab(test, 3)),
                                usual(
                                        "problem",
                                        theme,
                                        CollectionsPicturesIT::library,
                                        CollectionsPicturesIT::breakDown))));
    }

    private static Stream<Case> others(Theme theme) {
        return Stream.of(
                map(theme, 1280, 800),
                map(theme, 960, 640),
                new Case("hostile", theme, 1280, 800, CollectionsPicturesIT::hostile, _ -> {}),
                new Case("empty", theme, 1280, 800, () -> memory(true), _ -> {}));
    }

    private static Case map(Theme theme, int width, int height) {
        return new Case("map", theme, width, height, CollectionsPicturesIT::library, test -> tab(test, 2));
    }

    private static ShortMemory memory(boolean writable) {
        return new ShortMemory(writable ? "embedded" : "postgres", "/var/lib/aurorasoc/workbench", writable);
    }

    private static ShortMemory library() {
        ShortMemory memory = memory(true);
        TenCases.all().forEach(memory::with);
        for (int i = 0; i < 60; i++) {
            String title = "Exfiltration over DNS from host " + i % 7 + ", stage " + i;
            JsonObject payload = TenCases.payload(
                    title,
                    i % 3 == 0 ? "high" : "medium",
                    "contained",
                    "2026-11-0" + (1 + i % 9) + "T08:00:00Z",
                    "T1048");
            memory.with(new StoredEntry(
                    new EntryKey(CollectionName.CASES, String.format("CASE-1%03d", i)),
                    PlainEmbedder.near(0.9 - i * 0.02),
                    i % 5 == 0 ? ModelId.UNRECORDED : i % 11 == 0 ? ModelId.HASH : ModelId.MINILM,
                    null,
                    payload,
                    TenCases.TODAY.minus(Duration.ofHours(5L * i))));
        }
        indicatorRows(memory);
        return memory;
    }

    private static ShortMemory pairs() {
        ShortMemory memory = memory(true);
        String[] texts = {
            "Both laptops sent TXT queries of 180 bytes to a domain registered nine days before.",
            "Both laptops sent TXT queries of 240 bytes to a domain registered nine days before.",
            "Both laptops of recruiting sent TXT queries to a domain registered nine days before."
        };
        for (int i = 0; i < texts.length; i++) {
            JsonObject payload = TenCases.payload(
                            "DNS tunnel from two HR laptops", "high", "contained", "2026-11-20T00:00:00Z", "T1071.004")
                    .with("summary", Json.of(texts[i]));
            memory.with(TenCases.row("CASE-030" + i, 0.9 - i * 0.01, payload));
        }
        memory.with(TenCases.row("CASE-0400", -0.5, TenCases.payload("A printer", "low", "fp", "x")));
        return memory;
    }

    private static ShortMemory indicators() {
        ShortMemory memory = memory(false);
        indicatorRows(memory);
        return memory;
    }

    private static void indicatorRows(ShortMemory memory) {
        String[] values = {"cdn-sync.example", "198.51.100.23", "https://files.corp.example/a/b?c=d", "203.0.113.77"};
        String[] types = {"domain", "ip", "url", "ip"};
        String[] verdicts = {"malicious", "suspicious", "benign", "unknown"};
        for (int i = 0; i < values.length; i++) {
            JsonObject payload = new Fields()
                    .put("value", values[i])
                    .put("type", types[i])
                    .put("verdict", verdicts[i])
                    .put("context", "seen in a beacon to evil.example, hourly")
                    .build();
            memory.with(new StoredEntry(
                    new EntryKey(CollectionName.THREAT_INTEL, types[i] + ":" + values[i]),
                    PlainEmbedder.near(0.5 + i * 0.1),
                    ModelId.MINILM,
                    null,
                    payload,
                    TenCases.TODAY.minus(Duration.ofDays(i))));
        }
    }

    private static ShortMemory hostile() {
        JsonObject payload = TenCases.payload(
                        "Invoice\u202Efdp.exe <a href=\"http://evil.example\">click</a>\u200B\u0007 a title that goes on",
                        "critical\u0007",
                        "contained",
                        "2026-11-20T00:00:00Z",
                        "T1071.004")
                .with("http://key.example\u202E", Json.of("\u001B[31mred"))
                .with("huge", Json.of("W".repeat(300_000)));
        return memory(true)
                .with(TenCases.row("CASE\u200B-1", 0.8, payload))
                .with(TenCases.row("W".repeat(200), 0.5, TenCases.payload("W".repeat(300), "low", "fp", "x")))
                .with(new StoredEntry(
                        new EntryKey("other\u202E collection", "x"),
                        new Embedding(PlainEmbedder.near(0.3).toArray()),
                        ModelId.MINILM,
                        null,
                        JsonObject.EMPTY,
                        TenCases.TODAY));
    }

    private static void press(TestWindow test, KeyCode code, boolean control, boolean alt) {
        var scene = test.window().scene();
        var pane = scene.getRoot().lookup(".collections");
        var target = pane == null ? scene.getRoot() : scene.getFocusOwner() == null ? pane : scene.getFocusOwner();
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, alt, false));
        test.runner().runAll();
    }

    private static void tab(TestWindow test, int number) {
        press(test, KeyCode.valueOf("DIGIT" + number), false, true);
    }

    private static void openDetail(TestWindow test) {
        TableView<?> table = (TableView<?>) test.window().scene().getRoot().lookup(".rows-tab .plain-table");
        table.requestFocus();
        press(test, KeyCode.ENTER, false, false);
    }

    private static void moreFilters(TestWindow test) {
        ((ToggleButton) test.window().scene().getRoot().lookup(".rows-head .toggle-button")).fire();
    }

    private static void twins(TestWindow test) {
        tab(test, 3);
        ((Button) test.window().scene().getRoot().lookup(".duplicates-tab .primary")).fire();
        test.runner().runAll();
        var groups = (ListView<?>) test.window().scene().getRoot().lookup(".duplicate-list");
        groups.getSelectionModel().selectFirst();
    }

    private static void breakDown(TestWindow test) {
        test.memory()
                .failWith(new StoreUnavailableException(
                        "soc@db1:5432/aurorasoc does not answer.", "Check the network, then try again."));
        press(test, KeyCode.F5, false, false);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noPictureHasAFlaw(Case given) {
        List<String> flaws = Toolkit.onFx(() -> {
            TestWindow test = TestWindow.of(
                    given.theme(), given.width(), given.height(), given.memory().get(), PlainEmbedder.minilm());
            test.openAndSettle();
            press(test, KeyCode.DIGIT3, true, false);
            Picture.of(test.window().scene());
            given.next().accept(test);
            Picture.of(test.window().scene());
            test.runner().runAll();
            Picture.of(test.window().scene()).save(FOLDER.resolve(given + ".png"));
            return Flaws.in(test.window().scene().getRoot());
        });
        assertThat(flaws).isEmpty();
    }
}

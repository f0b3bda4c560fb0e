package org.aurorasoc.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.aurorasoc.workbench.bootstrap.Workbench;
import org.aurorasoc.workbench.domain.Filter;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.service.recall.RecallAnswer;
import org.aurorasoc.workbench.service.recall.RecallRequest;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.aurorasoc.workbench.ui.pictures.Flaws;
import org.aurorasoc.workbench.ui.pictures.Picture;
import org.aurorasoc.workbench.ui.theme.Theme;
import org.aurorasoc.workbench.viewmodel.why.ChosenCase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The detail over the sample library with the real model, in every theme and width, looked at by a machine; the
/// pictures lie in `target/screenshots` for people.
@ExtendWith(Toolkit.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DetailPicturesIT {
    private static final Path FOLDER = Path.of("target", "screenshots");
    private static final String QUESTION =
            "Two HR laptops send long TXT queries to one young domain, cdn-sync.example. "
                    + "It looks like DNS tunnelling (T1071.004). The resolver 8.8.8.8 answered them. "
                    + "Both users had opened a CV in the morning. Nobody has isolated HR-LT-22 yet.";

    private Workbench workbench;
    private Services services;
    private RecallAnswer answer;

    private record Size(int window, int width, int height, int compareWidth) {}

    private record Shot(String name, Theme theme, Size size, Consumer<DetailStage> steps) {
        @Override
        public String toString() {
            return "detail-" + name + "-" + theme.word() + "-" + size.window();
        }
    }

    private static final List<Size> SIZES =
            List.of(new Size(960, 560, 576, 912), new Size(1280, 647, 680, 1208), new Size(1920, 1227, 960, 1848));

    @BeforeAll
    void recall(@TempDir Path home) {
        workbench = Workbench.by(Map.of("WORKBENCH_HOME", home.toString()), _ -> {});
        services = workbench.own();
        services.samples().load(new CancelToken(), ProgressSink.SILENT);
        answer = services.recall().recall(new RecallRequest(QUESTION, 10, Filter.NONE, -1), new CancelToken());
    }

    @AfterAll
    void close() {
        workbench.close();
    }

    static Stream<Shot> shots() {
        return Stream.of(Theme.values())
                .flatMap(theme -> SIZES.stream()
                        .flatMap(size -> Stream.of(
                                new Shot("why", theme, size, _ -> {}),
                                new Shot("case", theme, size, stage -> stage.key("d")),
                                new Shot("raw", theme, size, stage -> stage.key("r")),
                                new Shot("texts", theme, size, stage -> stage.key("t")))));
    }

    @ParameterizedTest
    @MethodSource("shots")
    void noPictureHasAFlaw(Shot shot) {
        DetailStage stage = Toolkit.onFx(() -> {
            DetailStage made = new DetailStage(
                    () -> services,
                    shot.theme(),
                    shot.size().width(),
                    shot.size().height());
            made.choose(new ChosenCase(answer, answer.cases().getFirst()));
            shot.steps().accept(made);
            return made;
        });
        assertFlawless(stage, shot.toString());
    }

    static Stream<Shot> comparisons() {
        return Stream.of(Theme.values())
                .flatMap(theme -> SIZES.stream().map(size -> new Shot("compare", theme, size, _ -> {})));
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void noComparisonHasAFlaw(Shot shot) {
        DetailStage stage = Toolkit.onFx(() -> {
            DetailStage made = new DetailStage(
                    () -> services,
                    shot.theme(),
                    shot.size().compareWidth(),
                    shot.size().height());
            made.compareCases(
                    answer.cases().get(0).record().id(),
                    answer.cases().get(1).record().id());
            return made;
        });
        assertFlawless(stage, shot.toString());
    }

    private static void assertFlawless(DetailStage stage, String name) {
        List<String> flaws = Toolkit.onFx(() -> {
            Picture.of(stage.scene()).save(FOLDER.resolve(name + ".png"));
            return Flaws.in(stage.scene().getRoot());
        });
        assertThat(flaws).isEmpty();
    }
}

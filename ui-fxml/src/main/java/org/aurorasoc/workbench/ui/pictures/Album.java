package org.aurorasoc.workbench.ui.pictures;

import java.util.List;
import java.util.stream.Stream;
import org.aurorasoc.workbench.ui.theme.Theme;

/// All pictures there are: every state in every theme and size.
final class Album {
    /// What is asked, pasted, typed and played in the pictures.
    static final String SAID = String.join(
            "\n",
            World.SAID,
            Past.CASES,
            RecallShots.SAID,
            EnrichShots.SAID,
            CollectionsShots.SAID,
            CaseworkShots.SAID,
            SettingsShots.NO_NAME,
            FrameShots.SAID);

    private static final List<Shot.Size> SIZES =
            List.of(new Shot.Size(960, 640), new Shot.Size(1280, 800), new Shot.Size(1920, 1080));

    private Album() {}

    static List<Shot> shots() {
        return Stream.of(
                        RecallShots.states(),
                        EnrichShots.states(),
                        CollectionsShots.states(),
                        CaseworkShots.states(),
                        SettingsShots.states(),
                        FrameShots.states())
                .flatMap(List::stream)
                .flatMap(Album::everyWay)
                .toList();
    }

    private static Stream<Shot> everyWay(WindowState state) {
        return Stream.of(Theme.values())
                .flatMap(theme ->
                        SIZES.stream().map(size -> new Shot(state.name(), state.world(), state.play(), theme, size)));
    }
}

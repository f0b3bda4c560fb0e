package org.aurorasoc.workbench.ui.pictures;

import java.util.List;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.AsciiCase;
import org.aurorasoc.workbench.domain.StoreStanding;
import org.aurorasoc.workbench.viewmodel.Destination;
import org.aurorasoc.workbench.viewmodel.SettingsSection;

/// The states of the Settings pane: each of its sections.
final class SettingsShots {
    /// What is written into the page's first field.
    static final String NO_NAME = "night shift";

    private SettingsShots() {}

    static List<WindowState> states() {
        return Stream.concat(
                        Stream.of(SettingsSection.values())
                                .map(section -> state("settings-", section, World.Kind.SAMPLES)),
                        Stream.of(
                                state("settings-away-", SettingsSection.CONNECTION, World.Kind.AWAY),
                                state("settings-misp-", SettingsSection.FEEDS, World.Kind.FEED),
                                standing("settings-read-only", FrameShots.READ_ONLY),
                                standing("settings-schema-missing", FrameShots.LACKING),
                                new WindowState("settings-loading", World.Kind.SAMPLES, stage -> {
                                    stage.settle();
                                    go(stage, SettingsSection.CONNECTION);
                                }),
                                new WindowState("settings-error", World.Kind.SAMPLES, SettingsShots::refuse)))
                .toList();
    }

    private static WindowState state(String prefix, SettingsSection section, World.Kind world) {
        String word = AsciiCase.lower(section.name()).replace('_', '-');
        return new WindowState(prefix + word, world, stage -> {
            stage.settle();
            go(stage, section);
            stage.settle();
        });
    }

    private static WindowState standing(String name, StoreStanding standing) {
        return new WindowState(name, World.Kind.SAMPLES, stage -> {
            FrameShots.stands(stage, standing);
            stage.settle();
            go(stage, SettingsSection.CONNECTION);
            stage.settle();
        });
    }

    /// A profile of a name that is turned away.
    private static void refuse(Stage stage) {
        stage.settle();
        go(stage, SettingsSection.CONNECTION);
        stage.settle();
        stage.hands().write(NO_NAME);
        stage.settle();
    }

    private static void go(Stage stage, SettingsSection section) {
        stage.window().go(new Destination.Setting(section));
    }
}

package org.aurorasoc.workbench.ui.pictures;

import java.util.List;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.AsciiCase;
import org.aurorasoc.workbench.viewmodel.Destination;
import org.aurorasoc.workbench.viewmodel.SettingsSection;

/// The states of the Settings pane: each of its sections.
final class SettingsShots {
    private SettingsShots() {}

    static List<WindowState> states() {
        return Stream.concat(
                        Stream.of(SettingsSection.values())
                                .map(section -> state("settings-", section, World.Kind.SAMPLES)),
                        Stream.of(
                                state("settings-away-", SettingsSection.CONNECTION, World.Kind.AWAY),
                                state("settings-misp-", SettingsSection.FEEDS, World.Kind.FEED)))
                .toList();
    }

    private static WindowState state(String prefix, SettingsSection section, World.Kind world) {
        String word = AsciiCase.lower(section.name()).replace('_', '-');
        return new WindowState(prefix + word, world, stage -> {
            stage.settle();
            stage.window().go(new Destination.Setting(SettingsSection.CONNECTION));
            stage.settle();
            stage.lay();
            stage.window().go(new Destination.Setting(section));
            stage.settle();
        });
    }
}

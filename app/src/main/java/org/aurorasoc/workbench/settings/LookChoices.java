package org.aurorasoc.workbench.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Reads how the window shall look.
final class LookChoices {
    private LookChoices() {}

    static Look of(Choices choices) {
        return new Look(
                choices.find(SettingName.WORKBENCH_THEME)
                        .map(choice -> Look.Theme.valueOf(upper(choice, Look.Theme.values())))
                        .orElse(Look.Theme.SYSTEM),
                choices.number(SettingName.WORKBENCH_ZOOM, Look.SMALLEST_ZOOM, Look.LARGEST_ZOOM, Look.NORMAL_ZOOM),
                choices.find(SettingName.WORKBENCH_MOTION)
                        .map(choice -> Look.Motion.valueOf(upper(choice, Look.Motion.values())))
                        .orElse(Look.Motion.SYSTEM));
    }

    private static String upper(Choice choice, Enum<?>[] values) {
        List<String> words = Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
        return choice.oneOf(words).toUpperCase(Locale.ROOT);
    }
}

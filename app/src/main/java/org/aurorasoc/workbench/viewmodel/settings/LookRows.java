package org.aurorasoc.workbench.viewmodel.settings;

import java.util.List;
import java.util.stream.IntStream;
import org.aurorasoc.workbench.settings.Look;
import org.aurorasoc.workbench.viewmodel.RoomMode;

/// The sections about how the window looks and speaks.
final class LookRows {
    private final RowWriter write;
    private final Appearance look;
    private final RoomMode room;

    LookRows(RowWriter write, Appearance look, RoomMode room) {
        this.write = write;
        this.look = look;
        this.room = room;
    }

    List<SettingRow> appearance() {
        return List.of(
                SettingRow.of(
                        write.text("theme"),
                        write.choice(
                                "theme",
                                RowWriter.words(Look.Theme.values()),
                                RowWriter.word(look.themeProperty().get()),
                                word -> look.themeProperty().set(Look.Theme.valueOf(upper(word)))),
                        write.text("theme.means")),
                SettingRow.of(write.text("zoom"), zoom(), write.text("zoom.means")),
                SettingRow.of(
                        write.text("motion"),
                        write.choice(
                                "motion",
                                RowWriter.words(Look.Motion.values()),
                                RowWriter.word(look.motionProperty().get()),
                                word -> look.motionProperty().set(Look.Motion.valueOf(upper(word)))),
                        ""),
                SettingRow.of(
                        write.text("room"),
                        write.choice("room", List.of("off", "on"), room.isOn() ? "on" : "off", word -> {
                            if (room.isOn() != word.equals("on")) {
                                room.toggle();
                            }
                        }),
                        write.text("room.means")));
    }

    private SettingControl zoom() {
        List<SettingControl.Option> sizes = IntStream.of(11, 12, 13, 15, 17, 20)
                .mapToObj(size -> new SettingControl.Option(
                        Integer.toString(size), write.text("zoom.percent", size * 100 / Look.NORMAL_ZOOM)))
                .toList();
        return new SettingControl.Choice(
                sizes,
                Integer.toString(look.zoomProperty().get()),
                word -> look.zoomProperty().set(Integer.parseInt(word)));
    }

    List<SettingRow> language() {
        return List.of(write.fact("language", write.text("language.english"), false, write.text("language.means")));
    }

    private static String upper(String word) {
        return word.toUpperCase(java.util.Locale.ROOT);
    }
}

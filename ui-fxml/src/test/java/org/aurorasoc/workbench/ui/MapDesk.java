package org.aurorasoc.workbench.ui;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.memory.TenCases;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.task.TaskRunner;
import org.aurorasoc.workbench.ui.fx.FxClip;
import org.aurorasoc.workbench.ui.fx.FxFileChoice;
import org.aurorasoc.workbench.ui.theme.Fonts;
import org.aurorasoc.workbench.ui.theme.ThemeSwitch;
import org.aurorasoc.workbench.viewmodel.Destination;
import org.aurorasoc.workbench.viewmodel.MessageLine;
import org.aurorasoc.workbench.viewmodel.RoomMode;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.aurorasoc.workbench.viewmodel.casework.DraftViewModel;
import org.aurorasoc.workbench.viewmodel.tasks.TaskList;

/// The map alone in a window, so that it can be tried without the pane it stands in. For the interface thread only.
record MapDesk(MapRoom room, Scene scene, List<Destination> visited, MessageLine line) {
    static MapDesk of(Supplier<Services> services, TaskRunner runner, ThemeSwitch themes, double width, double height) {
        Fonts.load();
        List<Destination> visited = new ArrayList<>();
        Messages messages = new Messages(Locale.ENGLISH);
        MessageLine line = new MessageLine();
        Clock clock = Clock.fixed(TenCases.TODAY, ZoneOffset.UTC);
        MapRoom room = new MapRoom(new Workplace(
                services,
                runner,
                new TaskList(runner, clock),
                messages,
                clock,
                visited::add,
                new DraftViewModel(services, runner, messages, line),
                line,
                new RoomMode(),
                new Workplace.Outside(new FxClip(), new FxFileChoice())));
        Scene scene = new Scene(new StackPane(room.root()), width, height);
        themes.dress(scene);
        return new MapDesk(room, scene, visited, line);
    }

    Parent root() {
        return scene.getRoot();
    }
}

package org.aurorasoc.workbench.viewmodel;

import java.time.Clock;
import java.util.function.Supplier;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.task.TaskRunner;
import org.aurorasoc.workbench.viewmodel.tasks.TaskList;

/// What every pane finds around it.
///
/// @param services opens the memory on its first call, so it is only called away from the interface thread
/// @param tasks for work that goes on while the analyst does something else
/// @param outside the system's clipboard and file dialogs
public record Workplace(
        Supplier<Services> services,
        TaskRunner runner,
        TaskList tasks,
        Messages messages,
        Clock clock,
        Navigator navigator,
        CaseInHand draft,
        MessageLine line,
        RoomMode room,
        Outside outside) {

    public record Outside(Clip clip, FileChoice files) {}

    public ErrorPresenter errors() {
        return new ErrorPresenter(messages);
    }
}

package org.aurorasoc.workbench.ui;

import java.time.Clock;
import java.util.function.Supplier;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.service.recall.RecallService;
import org.aurorasoc.workbench.service.SampleService;
import org.aurorasoc.workbench.service.StatusService;
import org.aurorasoc.workbench.settings.EmbeddingsBackend;
import org.aurorasoc.workbench.task.TaskRunner;

/// What the window is given. The suppliers open memory and model on their first call, which may take seconds and may
/// throw; they are called on the runner's threads only, perhaps at once, and must open but once.
///
/// @param runner brings its outcomes back through [org.aurorasoc.workbench.ui.fx.FxExecutor]
/// @param wanted what the settings ask for, to tell a chosen hash mode from a fault
public record WindowStart(
        Supplier<RecallService> recall,
        Supplier<SampleService> samples,
        Supplier<StatusService> status,
        TaskRunner runner,
        EmbeddingsBackend wanted,
        Messages messages,
        Clock clock) {}

package org.aurorasoc.workbench.ui;

import java.time.Clock;
import java.util.function.Supplier;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.service.setup.SetupService;
import org.aurorasoc.workbench.settings.Settings;
import org.aurorasoc.workbench.task.TaskRunner;
import org.aurorasoc.workbench.viewmodel.Workplace;

/// What the window is given.
///
/// @param services open memory and model on their first call, which may take seconds and may throw; called on the
/// runner's threads only
/// @param setup reads and changes the settings
/// @param runner brings its outcomes back through [org.aurorasoc.workbench.ui.fx.FxExecutor]
public record WindowStart(
        Supplier<Services> services,
        Settings settings,
        SetupService setup,
        TaskRunner runner,
        Messages messages,
        Clock clock,
        Workplace.Outside outside) {}

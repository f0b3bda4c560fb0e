package org.aurorasoc.workbench.viewmodel.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.domain.MigrationPlan;
import org.aurorasoc.workbench.service.MemoryStatus;
import org.aurorasoc.workbench.service.setup.SetupPage;
import org.aurorasoc.workbench.viewmodel.connection.ConnectionState;

/// All that the lines of the settings page are written from.
///
/// @param memory empty while the memory has not been looked at, or is away
/// @param checks of the last test; empty before one
/// @param feedChecks of each feed that was tried, by its name
/// @param plan what a migration would do and could add; empty before somebody asked
/// @param done what the last migration did
record SettingsFacts(
        SetupPage page,
        ConnectionState connection,
        Optional<MemoryStatus> memory,
        Optional<List<Check>> checks,
        Map<String, Check> feedChecks,
        Optional<MigrationPlan> plan,
        List<String> done) {}

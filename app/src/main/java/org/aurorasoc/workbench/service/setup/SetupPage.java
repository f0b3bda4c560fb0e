package org.aurorasoc.workbench.service.setup;

import java.util.List;
import org.aurorasoc.workbench.settings.SettingOrigins;
import org.aurorasoc.workbench.settings.Settings;

/// All that the settings page shows of settings.
///
/// @param inUse what the open memory was opened by
/// @param written what would be used if it were opened now
/// @param lists of warnings, those of the program first
public record SetupPage(
        Settings inUse, Settings written, SettingOrigins origins, Passwords passwords, List<WarningListing> lists) {
    public SetupPage {
        lists = List.copyOf(lists);
    }

    /// Whether another memory, or the same one otherwise, is named than the one that is open.
    public boolean wantsReopening() {
        return passwords.changed()
                || inUse.store() != written.store()
                || inUse.embeddings() != written.embeddings()
                || !inUse.model().equals(written.model())
                || !inUse.postgres().equals(written.postgres())
                || !inUse.redis().equals(written.redis())
                || !inUse.feeds().equals(written.feeds())
                || inUse.keepsHistory() != written.keepsHistory();
    }
}

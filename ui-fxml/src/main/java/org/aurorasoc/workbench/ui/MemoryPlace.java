package org.aurorasoc.workbench.ui;

import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.settings.Settings;
import org.aurorasoc.workbench.settings.StoreBackend;
import org.aurorasoc.workbench.viewmodel.UnderHome;

/// The memory's name in a sentence: `soc@db1`, or its folder.
final class MemoryPlace {
    private MemoryPlace() {}

    static String of(Settings settings) {
        return VisibleText.line(
                settings.store() == StoreBackend.POSTGRES
                        ? settings.postgres().user() + "@" + settings.postgres().host()
                        : UnderHome.of(settings.home().toString()));
    }
}

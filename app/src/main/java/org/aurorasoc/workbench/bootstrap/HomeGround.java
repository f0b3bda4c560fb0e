package org.aurorasoc.workbench.bootstrap;

import java.util.Map;
import java.util.function.Consumer;
import org.aurorasoc.workbench.service.bench.Ground;
import org.aurorasoc.workbench.settings.SettingName;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.embedded.EmbeddedStore;
import org.aurorasoc.workbench.task.CancelToken;

/// An embedded store in a home that is thrown away.
final class HomeGround implements Ground {
    private final BenchFolder home;
    private final OnFirstUse<OpenStore> store;

    private HomeGround(BenchFolder home) {
        this.home = home;
        this.store = new OnFirstUse<>(() -> EmbeddedStore.open(home.path()), OpenStore::close);
    }

    static Ground open(Consumer<String> told) {
        return new HomeGround(BenchFolder.make(told));
    }

    @Override
    public String product() {
        return "embedded";
    }

    @Override
    public OpenStore store() {
        return store.get();
    }

    @Override
    public void letGo() {
        store.close();
    }

    @Override
    public long bytes() {
        return home.bytes();
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                SettingName.WORKBENCH_HOME.name(),
                home.path().toString(),
                SettingName.VECTOR_STORE_BACKEND.name(),
                "embedded");
    }

    @Override
    public void settle(CancelToken cancel) {}

    @Override
    public void close() {
        try (home) {
            store.close();
        }
    }
}

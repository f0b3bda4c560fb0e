package org.aurorasoc.workbench.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.aurorasoc.workbench.secrets.SecretName;
import org.aurorasoc.workbench.secrets.file.EncryptedFile;
import org.aurorasoc.workbench.settings.FeedSettings;
import org.aurorasoc.workbench.settings.Secret;
import org.aurorasoc.workbench.settings.Settings;
import org.aurorasoc.workbench.settings.SettingsLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptSecretsTest {
    @TempDir
    private Path home;

    private Settings settings(String url) {
        return new SettingsLoader(_ -> {}).load(Map.of("REDIS_URL", url), home);
    }

    private String filled(String url) {
        return new KeptSecrets(new EncryptedFile(home))
                .filled(settings(url).redis())
                .url()
                .reveal();
    }

    @Test
    void theKeptPasswordOfRedisIsUsedForItsServerAlone() {
        new EncryptedFile(home).keep(SecretName.ofRedis(URI.create("redis://cache:6379")), new Secret("p@ w"));

        assertThat(filled("redis://cache:6379/2")).isEqualTo("redis://:p%40%20w@cache:6379/2");
        assertThat(filled("redis://soc@cache:6379/2")).isEqualTo("redis://soc:p%40%20w@cache:6379/2");
        assertThat(filled("redis://:own@cache:6379")).isEqualTo("redis://:own@cache:6379");
        assertThat(filled("redis://other:6379")).isEqualTo("redis://other:6379");
        assertThat(filled("redis://[no host")).as("the cache itself says so").isEqualTo("redis://[no host");
    }

    @Test
    void theKeptKeyOfAFeedIsUsedForItsServerAlone() throws IOException {
        new EncryptedFile(home).keep(SecretName.ofFeed("team", URI.create("https://misp.example")), new Secret("k3y"));

        assertThat(key("https://misp.example")).isEqualTo("k3y");
        assertThat(key("https://elsewhere.example")).isEmpty();
    }

    private String key(String url) throws IOException {
        Files.writeString(
                home.resolve("workbench.toml"),
                "[[feed]]\nname = \"team\"\nkind = \"misp\"\nenabled = true\nurl = \"" + url + "\"\n");
        FeedSettings feed = new KeptSecrets(new EncryptedFile(home))
                .filled(settings("").feeds())
                .getFirst();
        return feed.source() instanceof FeedSettings.MispServer server
                ? server.key().reveal()
                : "";
    }
}

package org.aurorasoc.workbench.bootstrap;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.secrets.SecretName;
import org.aurorasoc.workbench.secrets.SecretStore;
import org.aurorasoc.workbench.secrets.file.EncryptedFile;
import org.aurorasoc.workbench.secrets.keychain.SystemKeychain;
import org.aurorasoc.workbench.settings.Secret;

/// Chooses where secrets are kept: the system's keychain where there is one, else an encrypted file of the home. What
/// the file kept before there was a keychain is still found.
final class SecretStart implements SecretStore {
    private final OnFirstUse<SecretStore> first;
    private final SecretStore file;

    SecretStart(Map<String, String> environment, Path home) {
        this.file = new EncryptedFile(home);
        this.first = new OnFirstUse<>(
                () -> mayHaveKeychain(environment) ? SystemKeychain.open().orElse(file) : file, SecretStore::close);
    }

    /// On Linux the keychain is at the other end of the session's bus; without one, asking would start one.
    private static boolean mayHaveKeychain(Map<String, String> environment) {
        return !System.getProperty("os.name", "").startsWith("Linux")
                || !environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "").isEmpty();
    }

    @Override
    public Place place() {
        return first.get().place();
    }

    @Override
    public Optional<Secret> find(SecretName name) {
        Optional<Secret> found = first.get().find(name);
        return found.isPresent() ? found : file.find(name);
    }

    @Override
    public void keep(SecretName name, Secret secret) {
        first.get().keep(name, secret);
        if (place() == Place.KEYCHAIN) {
            file.forget(name);
        }
    }

    @Override
    public void forget(SecretName name) {
        first.get().forget(name);
        file.forget(name);
    }

    /// What the doctor says of it.
    Check examine() {
        return switch (place()) {
            case KEYCHAIN -> Check.ok("keychain", "Passwords are kept in the system keychain.");
            case FILE ->
                Check.off("keychain", "No keychain here: passwords are kept in an encrypted file of the home.");
        };
    }

    @Override
    public void close() {
        first.close();
    }
}

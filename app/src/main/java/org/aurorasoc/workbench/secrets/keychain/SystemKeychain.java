package org.aurorasoc.workbench.secrets.keychain;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.util.Optional;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.secrets.SecretName;
import org.aurorasoc.workbench.secrets.SecretStore;
import org.aurorasoc.workbench.settings.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Secrets in the keychain of this system, each as one entry of the service `aurorasoc-workbench`.
public final class SystemKeychain implements SecretStore {
    private static final Logger LOG = LoggerFactory.getLogger(SystemKeychain.class);
    private static final String SERVICE = "aurorasoc-workbench";

    private final Keyring keyring;

    private SystemKeychain(Keyring keyring) {
        this.keyring = keyring;
    }

    /// Empty where there is no keychain, or none that answers.
    public static Optional<SecretStore> open() {
        try {
            return Optional.of(new SystemKeychain(Keyring.create()));
        } catch (BackendNotSupportedException | RuntimeException | LinkageError e) {
            LOG.info("keychain_absent reason={}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    @Override
    public Place place() {
        return Place.KEYCHAIN;
    }

    /// The library does not tell "there is none" from "it is locked": both are an absence here.
    @Override
    public Optional<Secret> find(SecretName name) {
        try {
            return Optional.ofNullable(keyring.getPassword(SERVICE, name.account()))
                    .filter(password -> !password.isEmpty())
                    .map(Secret::new);
        } catch (PasswordAccessException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            LOG.warn("keychain_read_failed reason={}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    @Override
    public void keep(SecretName name, Secret secret) {
        try {
            keyring.setPassword(SERVICE, name.account(), secret.reveal());
        } catch (PasswordAccessException | RuntimeException e) {
            throw refused(e);
        }
    }

    @Override
    public void forget(SecretName name) {
        if (find(name).isPresent()) {
            try {
                keyring.deletePassword(SERVICE, name.account());
            } catch (PasswordAccessException | RuntimeException e) {
                throw refused(e);
            }
        }
    }

    /// No cause: the library's words may hold what was to be kept.
    private static FileAccessException refused(Exception e) {
        LOG.warn("keychain_write_failed reason={}", e.getClass().getSimpleName());
        return new FileAccessException(
                "The system keychain did not keep the password.", "Unlock the keychain, then try again.");
    }

    @Override
    public void close() {
        try {
            keyring.close();
        } catch (Exception e) {
            LOG.debug("keychain_close_failed reason={}", e.getClass().getSimpleName());
        }
    }
}

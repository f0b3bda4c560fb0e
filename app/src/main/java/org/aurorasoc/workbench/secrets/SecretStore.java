package org.aurorasoc.workbench.secrets;

import java.util.Optional;
import org.aurorasoc.workbench.settings.Secret;

/// Keeps secrets between starts. A call may wait for the user to unlock a keychain, so it is made away from the screen.
public interface SecretStore extends AutoCloseable {
    /// What kind of place it is.
    enum Place {
        KEYCHAIN,
        FILE
    }

    Place place();

    Optional<Secret> find(SecretName name);

    /// Replaces what was kept under the name.
    void keep(SecretName name, Secret secret);

    /// Nothing happens when there was none.
    void forget(SecretName name);

    @Override
    void close();
}

/// The system's own keychain: the Secret Service or KWallet on Linux, the Keychain on macOS, Windows' credentials.
/// The home of java-keyring. Knows no screen.
/// Start at [SystemKeychain].
@NullMarked
package org.aurorasoc.workbench.secrets.keychain;

import org.jspecify.annotations.NullMarked;

/// Where passwords and keys are kept, which is never the settings file: the system's keychain, else an encrypted file.
/// Knows no screen and no server.
/// Start at [SecretStore].
@NullMarked
package org.aurorasoc.workbench.secrets;

import org.jspecify.annotations.NullMarked;

/// Secrets in an encrypted file of the home, for systems without a keychain.
/// Its key lies beside it: it keeps secrets out of copies of the settings and of a search by text, not from somebody
/// who may read all of the home.
/// Start at [EncryptedFile].
@NullMarked
package org.aurorasoc.workbench.secrets.file;

import org.jspecify.annotations.NullMarked;

package org.aurorasoc.workbench.secrets.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.files.PrivateFiles;
import org.aurorasoc.workbench.secrets.SecretName;
import org.aurorasoc.workbench.settings.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncryptedFileTest {
    private static final SecretName DB1 = new SecretName("postgres soc@db1:5432/a");
    private static final SecretName DB2 = new SecretName("postgres soc@db2:5432/a");

    @TempDir
    private Path home;

    private EncryptedFile file() {
        return new EncryptedFile(home);
    }

    @Test
    void aSecretIsFoundAgainByItsOwnNameOnly() {
        file().keep(DB1, new Secret("pässword ✓"));

        assertThat(file().find(DB1)).contains(new Secret("pässword ✓"));
        assertThat(file().find(DB2)).as("another server never gets it").isEmpty();
        file().forget(DB1);
        file().forget(DB2);
        assertThat(file().find(DB1)).isEmpty();
    }

    @Test
    void neitherNameNorSecretCanBeReadInTheFilesAndBothAreTheirOwnersAlone() throws IOException {
        file().keep(DB1, new Secret("s3cret"));
        file().keep(DB2, new Secret("s3cret"));

        for (String name : new String[] {EncryptedFile.NAME, EncryptedFile.KEY}) {
            assertThat(new String(Files.readAllBytes(home.resolve(name)), StandardCharsets.ISO_8859_1))
                    .doesNotContain("s3cret")
                    .doesNotContain("db1");
            assertThat(Files.getPosixFilePermissions(home.resolve(name))).isEqualTo(PrivateFiles.FILE_RIGHTS);
        }
    }

    @Test
    void aChangedFileIsNamedNotBelieved() throws IOException {
        file().keep(DB1, new Secret("s3cret"));
        byte[] content = Files.readAllBytes(home.resolve(EncryptedFile.NAME));
        content[content.length - 1] ^= 1;
        Files.write(home.resolve(EncryptedFile.NAME), content);

        assertThatThrownBy(() -> file().find(DB1))
                .isInstanceOf(FileAccessException.class)
                .hasMessageContaining("cannot be read with its key");
    }
}

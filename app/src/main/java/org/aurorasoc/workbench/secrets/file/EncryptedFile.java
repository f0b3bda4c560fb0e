package org.aurorasoc.workbench.secrets.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.files.PrivateFiles;
import org.aurorasoc.workbench.secrets.SecretName;
import org.aurorasoc.workbench.secrets.SecretStore;
import org.aurorasoc.workbench.settings.Secret;

/// All secrets in one file, `secrets.bin`, sealed anew at each change. Read at each question: another process of this
/// home may have written it.
public final class EncryptedFile implements SecretStore {
    static final String NAME = "secrets.bin";
    static final String KEY = "secrets.key";

    private final Path home;
    private final Path file;
    private final Path key;

    public EncryptedFile(Path home) {
        this.home = home;
        this.file = home.resolve(NAME);
        this.key = home.resolve(KEY);
    }

    @Override
    public Place place() {
        return Place.FILE;
    }

    @Override
    public synchronized Optional<Secret> find(SecretName name) {
        return Optional.ofNullable(read().get(name.account())).map(Secret::new);
    }

    @Override
    public synchronized void keep(SecretName name, Secret secret) {
        Map<String, String> all = read();
        all.put(name.account(), secret.reveal());
        write(all);
    }

    @Override
    public synchronized void forget(SecretName name) {
        Map<String, String> all = read();
        if (all.remove(name.account()) != null) {
            write(all);
        }
    }

    private Map<String, String> read() {
        Map<String, String> all = new TreeMap<>();
        if (!Files.exists(file)) {
            return all;
        }
        try (DataInputStream in =
                new DataInputStream(new ByteArrayInputStream(new Seal(key).open(Files.readAllBytes(file))))) {
            for (int left = in.readInt(); left > 0; left--) {
                all.put(in.readUTF(), in.readUTF());
            }
            return all;
        } catch (IOException | GeneralSecurityException _) {
            // No cause: nothing of the content may be quoted.
            throw new FileAccessException(
                    "The file of passwords, " + NAME + ", cannot be read with its key.",
                    "Remove " + NAME + " from the home and type the passwords again.");
        }
    }

    private void write(Map<String, String> all) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                DataOutputStream out = new DataOutputStream(bytes)) {
            PrivateFiles.folder(home);
            out.writeInt(all.size());
            for (Map.Entry<String, String> each : all.entrySet()) {
                out.writeUTF(each.getKey());
                out.writeUTF(each.getValue());
            }
            PrivateFiles.write(file, new Seal(key).close(bytes.toByteArray()));
        } catch (IOException | GeneralSecurityException _) {
            throw new FileAccessException(
                    "The password could not be written to the home.", "Check the room on the disk and the rights.");
        }
    }

    @Override
    public void close() {}
}

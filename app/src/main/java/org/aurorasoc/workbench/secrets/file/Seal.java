package org.aurorasoc.workbench.secrets.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.aurorasoc.workbench.files.PrivateFiles;

/// AES-256-GCM with a random key in a file of its owner alone, and a fresh nonce each time.
final class Seal {
    private static final byte[] VERSION = "aurorasoc-workbench secrets 1".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Path keyFile;
    private final SecureRandom random = new SecureRandom();

    Seal(Path keyFile) {
        this.keyFile = keyFile;
    }

    byte[] close(byte[] plain) throws IOException, GeneralSecurityException {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    byte[] open(byte[] content) throws IOException, GeneralSecurityException {
        if (content.length < NONCE_BYTES) {
            throw new GeneralSecurityException("cut off");
        }
        byte[] nonce = java.util.Arrays.copyOf(content, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, nonce).doFinal(content, NONCE_BYTES, content.length - NONCE_BYTES);
    }

    private Cipher cipher(int mode, byte[] nonce) throws IOException, GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(VERSION);
        return cipher;
    }

    private byte[] key() throws IOException {
        if (!Files.exists(keyFile)) {
            byte[] fresh = new byte[KEY_BYTES];
            random.nextBytes(fresh);
            PrivateFiles.write(keyFile, fresh);
        }
        PrivateFiles.tighten(keyFile, PrivateFiles.FILE_RIGHTS);
        return Files.readAllBytes(keyFile);
    }
}

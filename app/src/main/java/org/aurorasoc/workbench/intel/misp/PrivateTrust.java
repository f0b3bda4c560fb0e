package org.aurorasoc.workbench.intel.misp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.error.InvalidInputException;

/// Trust in the certificates of one file and in no other.
final class PrivateTrust {
    private static final long LARGEST = 1024 * 1024;

    private PrivateTrust() {}

    static SSLContext in(Path file) {
        try {
            return context(certificates(file));
        } catch (GeneralSecurityException e) {
            throw new InvalidInputException(
                    "The file of certificates " + file.getFileName() + " cannot be used.",
                    "Name a PEM file with the certificate of the authority.",
                    e);
        } catch (IOException e) {
            throw new FileAccessException(
                    "The file of certificates " + file.getFileName() + " cannot be read.", "Correct ca.", e);
        }
    }

    private static Collection<? extends Certificate> certificates(Path file)
            throws IOException, GeneralSecurityException {
        if (Files.size(file) > LARGEST) {
            throw new GeneralSecurityException("too large");
        }
        return CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)));
    }

    private static SSLContext context(Collection<? extends Certificate> certificates)
            throws IOException, GeneralSecurityException {
        if (certificates.isEmpty()) {
            throw new GeneralSecurityException("no certificate");
        }
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (Certificate certificate : certificates) {
            store.setCertificateEntry("ca" + number++, certificate);
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}

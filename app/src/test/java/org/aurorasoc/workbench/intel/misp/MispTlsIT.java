package org.aurorasoc.workbench.intel.misp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.aurorasoc.workbench.intel.misp.Asking.PATIENT;
import static org.aurorasoc.workbench.intel.misp.Asking.askOne;
import static org.aurorasoc.workbench.intel.misp.Asking.feed;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.aurorasoc.workbench.domain.intel.FeedAnswer.NotKnown;
import org.aurorasoc.workbench.domain.intel.FeedAnswer.Unavailable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A server whose certificate an authority of our own has signed.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MispTlsIT {
    private static final String PASSWORD = "made-for-a-test";

    private Path folder;
    private FakeMisp server;

    @BeforeAll
    void startTheServer(@TempDir Path given) throws Exception {
        folder = given;
        for (String name : List.of("ours", "another")) {
            keytool("-genkeypair", "-alias", name, "-dname", "CN=" + name, "-ext", "bc:c", "-keyalg", "EC");
            keytool("-exportcert", "-alias", name, "-rfc", "-file", name + ".pem");
        }
        keytool(
                "-genkeypair",
                "-alias",
                "server",
                "-dname",
                "CN=misp",
                "-keyalg",
                "EC",
                "-signer",
                "ours",
                "-ext",
                "san=ip:127.0.0.1");
        HttpsServer https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(identity()));
        server = new FakeMisp(https, FakeMisp.saying(200, "{\"response\":{\"Attribute\":[]}}"));
    }

    @AfterAll
    void stopTheServer() {
        server.close();
    }

    @Test
    void anAuthorityNamedInTheSettingsIsTrusted() {
        try (MispFeed feed = feed(server.url("https"), PATIENT, 100, folder.resolve("ours.pem"))) {
            assertThat(askOne(feed)).isEqualTo(new NotKnown());
        }
    }

    @Test
    void anotherAuthorityAndTheSystemsAreNot() {
        int before = server.told().size();
        for (Path ca : new Path[] {folder.resolve("another.pem"), null}) {
            try (MispFeed feed = feed(server.url("https"), PATIENT, 100, ca)) {
                assertThat(askOne(feed))
                        .isInstanceOfSatisfying(
                                Unavailable.class,
                                away -> assertThat(away.sentence()).contains("not trusted"));
            }
        }
        assertThat(server.told()).hasSize(before);
    }

    @Test
    void aFileThatHoldsNoCertificateIsNamed() throws Exception {
        Path nonsense = Files.writeString(folder.resolve("nonsense.pem"), "nonsense");
        for (Path ca : List.of(nonsense, folder.resolve("missing.pem"))) {
            try (MispFeed feed = feed(server.url("https"), PATIENT, 100, ca)) {
                assertThat(askOne(feed))
                        .isInstanceOfSatisfying(
                                Unavailable.class,
                                away -> assertThat(away.sentence())
                                        .contains(ca.getFileName().toString()));
            }
        }
    }

    private SSLContext identity() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("keys.p12"))) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyStore own = KeyStore.getInstance("PKCS12");
        own.load(null, null);
        own.setKeyEntry(
                "server",
                store.getKey("server", PASSWORD.toCharArray()),
                PASSWORD.toCharArray(),
                store.getCertificateChain("server"));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private void keytool(String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", "keys.p12", "-storetype", "PKCS12", "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }
}

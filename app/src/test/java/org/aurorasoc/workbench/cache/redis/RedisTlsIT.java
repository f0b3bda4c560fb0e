package org.aurorasoc.workbench.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.testservers.RedisServer;
import org.aurorasoc.workbench.testsupport.JavaCommand;
import org.aurorasoc.workbench.testsupport.Ran;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A Redis that only speaks TLS. Whom a JVM trusts is settled when it starts, so each question has a JVM of its own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedisTlsIT {
    private static final String PASSWORD = "made-for-a-test";

    @TempDir
    private static Path folder;

    private RedisServer server;

    @BeforeAll
    void startTheServer() throws Exception {
        keytool("-genkeypair", "-alias", "server", "-dname", "CN=cache", "-keyalg", "RSA", "-ext", "san=ip:127.0.0.1");
        server = RedisServer.startWithTls(
                pem("CERTIFICATE", certificate().getEncoded()), pem("PRIVATE KEY", key().getEncoded()));
    }

    @AfterAll
    void stopTheServer() {
        server.close();
    }

    @Test
    void aTrustedServerIsSpokenToUnderTls() {
        assertThat(ask(tls("127.0.0.1"), trusting())).isEqualTo("SERVES 1");
    }

    @Test
    void anUntrustedServerIsNoCache() {
        assertThat(ask(tls("127.0.0.1"), List.of())).isEqualTo("AWAY 0");
    }

    @Test
    void aCertificateOfAnotherNameIsNotTaken() {
        assertThat(ask(tls("localhost"), trusting())).isEqualTo("AWAY 0");
    }

    private String tls(String host) {
        return "rediss://" + host + ":" + server.port() + "/0";
    }

    private List<String> trusting() {
        return List.of(
                "-Djavax.net.ssl.trustStore=" + folder.resolve("keys.p12"),
                "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
    }

    private static String ask(String url, List<String> options) {
        Ran ran = Ran.of(JavaCommand.of(options, AskRedis.class, url), Map.of());
        return ran.stdout().lines().reduce((_, last) -> last).orElse(ran.stderr());
    }

    private KeyStore keys() throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("keys.p12"))) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    private Certificate certificate() throws Exception {
        return keys().getCertificate("server");
    }

    private Key key() throws Exception {
        return keys().getKey("server", PASSWORD.toCharArray());
    }

    private static String pem(String what, byte[] bytes) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n";
    }

    private void keytool(String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", folder.resolve("keys.p12").toString(), "-storetype", "PKCS12"));
        command.addAll(List.of("-storepass", PASSWORD));
        Ran ran = Ran.of(command, Map.of());
        assertThat(ran.exit()).as(ran.stderr()).isZero();
    }
}

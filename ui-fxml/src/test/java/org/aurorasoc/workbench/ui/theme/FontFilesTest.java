package org.aurorasoc.workbench.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FontFilesTest {
    @Test
    void theFontsAreTheUnmodifiedOnesAndTheirLicenceIsWithThem() throws IOException, NoSuchAlgorithmException {
        String sums = new String(bytes("SHA256SUMS"), StandardCharsets.US_ASCII);
        assertThat(sums.lines()).hasSize(Fonts.FILES.size() + 1);
        assertThat(Fonts.FILES).allMatch(sums::contains);
        for (String line : sums.lines().toList()) {
            String[] parts = line.split("\\s+");
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes(parts[1]));
            assertThat(HexFormat.of().formatHex(digest)).as(parts[1]).isEqualTo(parts[0]);
        }
        assertThat(new String(bytes("OFL.txt"), StandardCharsets.UTF_8)).contains("SIL OPEN FONT LICENSE Version 1.1");
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream("/fonts/" + file), file)) {
            return in.readAllBytes();
        }
    }
}

package org.aurorasoc.workbench.embed.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// ONNX Runtime 1.29.0 carries an uploader: events with the model's name and the machine's id, on by default outside
/// Windows, silent where CI is set. A newer version is taken only when this test passes with it.
class NativeLibrariesIT {
    private static final List<String> UPLOADER =
            List.of("OneCollector", "events.data.microsoft", "ORT_DISABLE_TELEMETRY", "ORT_TELEMETRY_DISABLED");

    static Stream<String> libraries() {
        return Stream.of(
                        Platform.of("Linux", "amd64"),
                        Platform.of("Linux", "aarch64"),
                        Platform.of("Mac OS X", "aarch64"),
                        Platform.of("Windows 11", "amd64"))
                .flatMap(platform -> platform.runtimeResources().stream());
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void theRuntimeCarriesNoUploader(String resource) throws IOException {
        String bytes = bytes(resource);
        assertThat(UPLOADER.stream().filter(bytes::contains)).isEmpty();
    }

    @Test
    void theSearchFindsWhatIsThere() throws IOException {
        assertThat(bytes("/ai/onnxruntime/native/linux-x64/libonnxruntime.so").contains("intra_op.spin_duration_us"))
                .isTrue();
    }

    private static String bytes(String resource) throws IOException {
        try (InputStream in = NativeLibrariesIT.class.getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}

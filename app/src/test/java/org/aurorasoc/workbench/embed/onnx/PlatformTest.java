package org.aurorasoc.workbench.embed.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {
    @ParameterizedTest
    @CsvSource({"Linux,amd64", "Linux,aarch64", "Mac OS X,aarch64", "Windows 11,amd64"})
    void everyLibraryOfASupportedSystemIsInTheJars(String osName, String osArch) {
        Platform platform = Platform.of(osName, osArch);
        assertThat(platform.runtimeResources()).hasSize(2).allMatch(PlatformTest::isThere);
        assertThat(platform.tokenizerResources()).isNotEmpty().allMatch(PlatformTest::isThere);
    }

    @ParameterizedTest
    @CsvSource({
        "Mac OS X,x86_64",
        "SunOS,sparcv9",
        "FreeBSD,amd64",
        "Linux,riscv64",
        "Linux,ppc64le",
        "Windows 11,aarch64"
    })
    void aSystemWithoutABuildIsSeen(String osName, String osArch) {
        assertThat(Platform.of(osName, osArch).runtimeResources()).noneMatch(PlatformTest::isThere);
    }

    @Test
    void theTokenizerLibraryComesAfterThoseItNeeds() {
        assertThat(Platform.of("Windows 11", "amd64").tokenizerResources().getLast())
                .endsWith("/tokenizers.dll");
    }

    private static boolean isThere(String resource) {
        return PlatformTest.class.getResource(resource) != null;
    }
}

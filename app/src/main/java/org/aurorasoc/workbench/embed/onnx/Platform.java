package org.aurorasoc.workbench.embed.onnx;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Which builds of the native libraries fit this machine, by the names that their jars' folders use. A system without
/// a build gets names that are in no jar.
record Platform(String system, String processor, String libraryPattern) {
    private static final String X64 = "x64";
    private static final String WINDOWS = "win";
    private static final Map<String, String> PROCESSORS =
            Map.of("amd64", X64, "x86_64", X64, "aarch64", "aarch64", "arm64", "aarch64");

    static Platform current() {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    static Platform of(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT);
        String processor = PROCESSORS.getOrDefault(osArch.toLowerCase(Locale.ROOT), osArch);
        if (os.startsWith("windows")) {
            return new Platform(WINDOWS, processor, "%s.dll");
        }
        return os.startsWith("mac")
                ? new Platform("osx", processor, "lib%s.dylib")
                : new Platform(os, processor, "lib%s.so");
    }

    String library(String name) {
        return libraryPattern.formatted(name);
    }

    List<String> runtimeResources() {
        String folder = "/ai/onnxruntime/native/" + system + "-" + processor + "/";
        return List.of(folder + library("onnxruntime"), folder + library("onnxruntime4j_jni"));
    }

    /// The tokenizer's own library comes last: on Windows the others must be there before it.
    List<String> tokenizerResources() {
        String folder = "/native/lib/" + system + "-" + (processor.equals(X64) ? "x86_64" : processor) + "/cpu/";
        Stream<String> before = system.equals(WINDOWS)
                ? Stream.of("libwinpthread-1.dll", "libgcc_s_seh-1.dll", "libstdc++-6.dll")
                : Stream.of();
        return Stream.concat(before, Stream.of(library("tokenizers")))
                .map(name -> folder + name)
                .toList();
    }

    @Override
    public String toString() {
        return system + " on " + processor;
    }
}

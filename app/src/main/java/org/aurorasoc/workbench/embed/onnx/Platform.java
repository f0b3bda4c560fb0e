package org.aurorasoc.workbench.embed.onnx;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Which builds of the native libraries fit this machine, by the folder names their jars use.
record Platform(System system, boolean arm) {
    enum System {
        LINUX("linux", "lib%s.so"),
        MAC("osx", "lib%s.dylib"),
        WINDOWS("win", "%s.dll"),
        OTHER("other", "%s");

        private final String folder;
        private final String libraryName;

        System(String folder, String libraryName) {
            this.folder = folder;
            this.libraryName = libraryName;
        }
    }

    static Platform current() {
        return of(java.lang.System.getProperty("os.name", ""), java.lang.System.getProperty("os.arch", ""));
    }

    static Platform of(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT);
        System system = os.contains("linux")
                ? System.LINUX
                : os.contains("mac") ? System.MAC : os.startsWith("windows") ? System.WINDOWS : System.OTHER;
        return new Platform(system, osArch.toLowerCase(Locale.ROOT).startsWith("aarch64"));
    }

    String library(String name) {
        return system.libraryName.formatted(name);
    }

    List<String> runtimeResources() {
        String folder = "/ai/onnxruntime/native/" + system.folder + (arm ? "-aarch64/" : "-x64/");
        return Stream.of("onnxruntime", "onnxruntime4j_jni")
                .map(name -> folder + library(name))
                .toList();
    }

    /// The tokenizer's own library comes last: on Windows the others must be there before it.
    List<String> tokenizerResources() {
        String folder = "/native/lib/" + system.folder + (arm ? "-aarch64" : "-x86_64") + "/cpu/";
        Stream<String> before = system == System.WINDOWS
                ? Stream.of("libwinpthread-1.dll", "libgcc_s_seh-1.dll", "libstdc++-6.dll")
                : Stream.of();
        return Stream.concat(before, Stream.of(library("tokenizers")))
                .map(name -> folder + name)
                .toList();
    }

    @Override
    public String toString() {
        return system.folder + (arm ? "-aarch64" : "-x64");
    }
}

package org.aurorasoc.workbench.service.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;

/// How much of the machine's memory this process holds, where the system has a file that tells.
public final class ResidentMemory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final double KIB_A_MB = 1_000_000 / 1024.0;

    private ResidentMemory() {}

    public static OptionalDouble megabytes() {
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / KIB_A_MB)
                    .findFirst();
        } catch (IOException _) {
            return OptionalDouble.empty();
        }
    }
}

package org.aurorasoc.workbench.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Runs a program where only the loopback exists, and writes down what it tries to reach: strace sees native code too.
public final class NetworkTrap {
    private static final List<String> TOOLS = List.of("strace", "unshare", "ip");
    private static final Pattern REACHES_OUT = Pattern.compile("\\b(connect|sendto|sendmsg|sendmmsg)\\(");
    private static final Pattern STAYS_INSIDE = Pattern.compile("sa_family=AF_UNIX|sun_path=");
    private static final Pattern NAMES_AN_ADDRESS = Pattern.compile("sa_family=AF_");

    private NetworkTrap() {}

    /// What the program tried: each call to anything but a local socket file, as strace wrote it.
    public record TrapReport(List<String> connects, int exit, String stdout, String stderr) {}

    /// `environment` adds to this process's own. `CI` is taken away: a library that is silent only there is not silent.
    public static TrapReport run(List<String> command, Map<String, String> environment) {
        requireTools();
        try {
            Path trace = Files.createTempFile("trap", ".strace");
            try {
                Map<String, String> outsideCi = new HashMap<>(environment);
                outsideCi.put("CI", "");
                Ran ran = Ran.of(trapped(command, trace), outsideCi);
                return new TrapReport(reached(trace), ran.exit(), ran.stdout(), ran.stderr());
            } finally {
                Files.delete(trace);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> trapped(List<String> command, Path trace) {
        List<String> whole = new ArrayList<>(List.of("unshare", "-rn", "sh", "-c"));
        whole.add("ip link set lo up && exec strace -f -qq -e trace=network -o \"$0\" -- \"$@\"");
        whole.add(trace.toString());
        whole.addAll(command);
        return whole;
    }

    private static List<String> reached(Path trace) throws IOException {
        List<String> lines = Files.readAllLines(trace, StandardCharsets.ISO_8859_1);
        if (lines.isEmpty()) {
            throw new AssertionError("strace wrote nothing: the trap saw nothing, so it proves nothing");
        }
        return lines.stream()
                .filter(line -> REACHES_OUT.matcher(line).find())
                .filter(line -> NAMES_AN_ADDRESS.matcher(line).find())
                .filter(line -> !STAYS_INSIDE.matcher(line).find())
                .toList();
    }

    private static void requireTools() {
        List<String> path = List.of(System.getenv().getOrDefault("PATH", "").split(":"));
        for (String tool : TOOLS) {
            if (Stream.concat(path.stream(), Stream.of("/usr/sbin", "/sbin"))
                    .noneMatch(folder -> Files.isExecutable(Path.of(folder, tool)))) {
                throw Missing.because("no " + tool + " here, so nothing proves that the program stays off the network");
            }
        }
        Ran probe = Ran.of(List.of("unshare", "-rn", "sh", "-c", "ip link set lo up && strace -qq true"), Map.of());
        if (probe.exit() != 0) {
            throw Missing.because("this machine allows no network namespace or no strace: " + probe.stderr());
        }
    }
}

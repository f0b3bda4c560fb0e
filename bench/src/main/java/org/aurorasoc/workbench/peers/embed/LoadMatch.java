package org.aurorasoc.workbench.peers.embed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.peers.found.Finding;
import org.aurorasoc.workbench.peers.found.Topic;
import org.aurorasoc.workbench.service.bench.Timings;

/// What loading the model costs, each time in a new process, one contestant after the other.
public final class LoadMatch {
    public static final String LINE = "model loaded, first text read";
    public static final String MILLIS = "ms";
    public static final String GROWN = "MB that came with it";
    public static final String WHOLE = "MB of the whole process";

    private final Path home;
    private final int repeats;

    public LoadMatch(Path home, int repeats) {
        this.home = home;
        this.repeats = repeats;
    }

    public List<Finding> measure() {
        List<String> names = List.of(OurReader.NAME, LangChainReader.NAME);
        double[][][] seen = new double[names.size()][3][repeats];
        for (int round = 0; round < repeats; round++) {
            for (int who = 0; who < names.size(); who++) {
                double[] told = told(names.get(who));
                for (int figure = 0; figure < told.length; figure++) {
                    seen[who][figure][round] = told[figure];
                }
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (int who = 0; who < names.size(); who++) {
            double[][] of = seen[who];
            Map<String, Double> figures =
                    Map.of(MILLIS, Timings.median(of[0]), GROWN, Timings.median(of[1]), WHOLE, Timings.median(of[2]));
            findings.add(Finding.of(Topic.LOADING, LINE, names.get(who), figures));
        }
        return findings;
    }

    private double[] told(String name) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), EmbedderLoad.class.getName()));
        command.addAll(List.of(name, home.toString()));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.onExit().join();
            return text.lines()
                    .filter(line -> line.startsWith(EmbedderLoad.MARK))
                    .findFirst()
                    .map(LoadMatch::numbers)
                    .orElseThrow(() -> new IllegalStateException(name + " did not load: " + text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] numbers(String line) {
        return java.util.Arrays.stream(
                        line.substring(EmbedderLoad.MARK.length()).strip().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}

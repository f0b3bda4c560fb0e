package org.aurorasoc.workbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.service.quality.QualityReport;
import org.aurorasoc.workbench.service.quality.TrialScore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `quality`
@Command(
        name = "quality",
        description = "How good recall is on a folder of labelled data, by each leg and all, on the store in use.")
final class QualityCommand implements Runnable, NeedsStore {
    private final Session session;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "The folder of labelled data.")
    Path data = Path.of("");

    @Option(
            names = "--every",
            paramLabel = "N",
            description = "Ask every n-th question only (default: ${DEFAULT-VALUE}).")
    int every = 1;

    @Option(names = "--json", description = "One JSON document.")
    boolean json;

    QualityCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        if (every < 1) {
            throw new InvalidInputException("--every is at least 1.", "Give such a number.");
        }
        QualityReport report = session.services()
                .quality()
                .measure(
                        session.console().resolve(data.toString()),
                        every,
                        session.cancel(),
                        new ProgressLines(session.console().err(), "steps"));
        if (json) {
            session.print(document(report));
        } else {
            lines(report).forEach(session::print);
        }
    }

    private static List<String> lines(QualityReport report) {
        TextTable table = new TextTable("trial", "leg", "questions", "figures");
        for (TrialScore score : report.scores()) {
            table.row(
                    score.trial(),
                    score.leg().name().toLowerCase(Locale.ROOT),
                    Integer.toString(score.questions()),
                    figures(score));
        }
        List<String> lines = new java.util.ArrayList<>(table.lines());
        lines.addAll(report.skipped());
        lines.add(String.format(
                Locale.ROOT,
                "%s · %s · every %d. question · %.0f s",
                report.backend(),
                report.model().name(),
                report.everyNth(),
                report.seconds()));
        return lines;
    }

    private static String figures(TrialScore score) {
        return String.join(
                "  ",
                score.figures().entrySet().stream()
                        .map(figure -> String.format(Locale.ROOT, "%s %.3f", figure.getKey(), figure.getValue()))
                        .toList());
    }

    private static JsonObject document(QualityReport report) {
        return new Fields()
                .put("backend", report.backend())
                .put("model", report.model().name())
                .put("every", report.everyNth())
                .put("seconds", report.seconds())
                .put("skipped", report.skipped(), Json::of)
                .put("scores", report.scores(), QualityCommand::score)
                .build();
    }

    private static Json score(TrialScore score) {
        Fields figures = new Fields();
        score.figures().forEach(figures::put);
        return new Fields()
                .put("trial", score.trial())
                .put("leg", score.leg().name().toLowerCase(Locale.ROOT))
                .put("texts", score.texts())
                .put("questions", score.questions())
                .put("figures", figures.build())
                .build();
    }
}

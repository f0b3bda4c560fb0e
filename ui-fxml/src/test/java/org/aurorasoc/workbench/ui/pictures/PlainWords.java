package org.aurorasoc.workbench.ui.pictures;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.text.Text;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.service.enrich.FeedNote;

/// What still reads as plain English in a window of another language and is nobody's data: words that were written past
/// the bundle. Paths, names of variables, models and machines are no words.
final class PlainWords {
    private static final Pattern RUN = Pattern.compile(
            "(?<![\\p{L}\\d._/~@:+…-])[A-Za-z][a-z]{2,}(?: [A-Za-z][a-z]+)*(?![\\p{L}\\d_/@+…]|[.:-][\\p{L}\\d…])");

    private PlainWords() {}

    static List<String> in(Stage stage, String whyDegraded) {
        String failures = failures(stage) + whyDegraded;
        return Names.all(stage.scene().getRoot())
                .filter(node -> node instanceof Text && !isKey(node))
                .map(node -> ((Text) node).getText())
                .filter(text -> !SampleWords.hold(text))
                .flatMap(String::lines)
                .flatMap(line -> runs(line, failures))
                .distinct()
                .toList();
    }

    /// What is printed on a key.
    private static boolean isKey(Node text) {
        return text.getParent() != null && text.getParent().getStyleClass().contains("key-cap");
    }

    private static Stream<String> runs(String line, String failures) {
        return RUN.matcher(line)
                .results()
                .map(MatchResult::group)
                .filter(run -> !SampleWords.hold(run) && !failures.contains(run))
                .map(run -> run + " in: " + line);
    }

    /// The one exception: sentences of failures and what mends them come from where it failed, word for word as the
    /// command line says them (docs/decisions/0014).
    private static String failures(Stage stage) {
        Stream<String> tasks = stage.runner().failures().stream().flatMap(PlainWords::said);
        Stream<String> feeds = stage.window().enrich().lines().all().stream()
                .flatMap(line -> line.row().stream())
                .flatMap(row -> row.feeds().stream())
                .filter(note -> note.state() == FeedNote.State.FAILED)
                .map(FeedNote::sentence);
        return String.join("\n", Stream.concat(tasks, feeds).toList());
    }

    private static Stream<String> said(WorkbenchException failure) {
        return Stream.of(failure.sentence(), failure.remedy());
    }
}

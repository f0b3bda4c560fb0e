package org.aurorasoc.workbench.embed.onnx;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aurorasoc.workbench.embed.EmbeddedText;
import org.aurorasoc.workbench.task.Crew;
import org.aurorasoc.workbench.task.ProgressSink;

/// Many texts: a model of its own with one thread a run, and two workers, so that a person's query never
/// waits behind an import.
final class BulkLane implements AutoCloseable {
    private static final int WORKERS = 2;
    /// Sorted by length together; bounds what a long call holds in memory.
    private static final int TEXTS_AT_ONCE = 1024;
    private static final int TEXTS_PER_CUT = 16;

    private final Tokenizer tokenizer;
    private final LoadedModel model;
    private final Crew crew = new Crew("embedder-bulk", WORKERS);

    private BulkLane(Tokenizer tokenizer, LoadedModel model) {
        this.tokenizer = tokenizer;
        this.model = model;
    }

    static BulkLane open(Tokenizer tokenizer, ModelFolder files) throws OrtException {
        return new BulkLane(tokenizer, LoadedModel.open(files, 1));
    }

    /// `stop` is asked before each batch and throws when the work shall end.
    List<EmbeddedText> read(List<String> texts, Runnable stop, ProgressSink progress) {
        List<EmbeddedText> answers = new ArrayList<>(texts.size());
        for (int from = 0; from < texts.size(); from += TEXTS_AT_ONCE) {
            List<String> some = texts.subList(from, Math.min(texts.size(), from + TEXTS_AT_ONCE));
            Tally tally = new Tally(from, texts.size(), progress);
            answers.addAll(readSorted(cut(some, stop), stop, tally));
        }
        return List.copyOf(answers);
    }

    @Override
    public void close() {
        try (model) {
            crew.close();
        }
    }

    private List<WordPieces> cut(List<String> texts, Runnable stop) {
        WordPieces[] cut = new WordPieces[texts.size()];
        List<Runnable> steps = new ArrayList<>();
        for (int from = 0; from < cut.length; from += TEXTS_PER_CUT) {
            int first = from;
            steps.add(() -> {
                stop.run();
                for (int i = first; i < Math.min(cut.length, first + TEXTS_PER_CUT); i++) {
                    cut[i] = tokenizer.cut(texts.get(i));
                }
            });
        }
        crew.run(steps);
        return Arrays.asList(cut);
    }

    private List<EmbeddedText> readSorted(List<WordPieces> texts, Runnable stop, Tally tally) {
        EmbeddedText[] answers = new EmbeddedText[texts.size()];
        List<Runnable> steps = new ArrayList<>();
        for (List<Integer> places : BatchPlan.of(texts)) {
            steps.add(() -> {
                stop.run();
                List<EmbeddedText> read =
                        model.read(places.stream().map(texts::get).toList());
                for (int i = 0; i < read.size(); i++) {
                    answers[places.get(i)] = read.get(i);
                }
                tally.add(read.size());
            });
        }
        crew.run(steps);
        return Arrays.asList(answers);
    }

    /// Counts for both workers, one step at a time.
    private static final class Tally {
        private final long total;
        private final ProgressSink progress;
        private long done;

        Tally(long done, long total, ProgressSink progress) {
            this.done = done;
            this.total = total;
            this.progress = progress;
        }

        synchronized void add(int texts) {
            done += texts;
            progress.step(done, total);
        }
    }
}

package org.aurorasoc.workbench.intel.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.domain.intel.Clearance;
import org.aurorasoc.workbench.domain.intel.FeedAnswer;
import org.aurorasoc.workbench.domain.intel.FeedTerms;
import org.aurorasoc.workbench.domain.intel.Indicator;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.intel.IntelFeed;
import org.aurorasoc.workbench.settings.FeedSettings;
import org.aurorasoc.workbench.settings.FeedSettings.LocalFile;
import org.aurorasoc.workbench.task.CancelToken;
import org.jspecify.annotations.Nullable;

/// A file that is asked from memory. A file that cannot be read now gives no answers, not those of before.
public final class FileFeed implements IntelFeed {
    private sealed interface Content {}

    private record Read(FeedIndex index) implements Content {}

    private record Unreadable(FeedAnswer.Unavailable why) implements Content {}

    private final FeedTerms terms;
    private final LocalFile file;
    private final FeedReader reader;
    private final Clock clock;
    private @Nullable FileStamp stamp;
    private @Nullable Content content;

    public FileFeed(FeedSettings settings, LocalFile file, Clock clock) {
        this.terms = new FeedTerms(settings.name(), "", settings.ceiling(), settings.types());
        this.file = file;
        this.reader = new FeedReader(file, FeedReader.LARGEST);
        this.clock = clock;
    }

    @Override
    public FeedTerms terms() {
        return terms;
    }

    @Override
    public Map<Indicator, FeedAnswer> ask(Clearance clearance, CancelToken token) {
        Content now = content(token);
        Instant at = clock.instant();
        Map<Indicator, FeedAnswer> answers = new LinkedHashMap<>();
        for (Indicator indicator : clearance.cleared()) {
            token.throwIfCancelled();
            answers.put(
                    indicator,
                    switch (now) {
                        case Read(var index) -> index.answer(indicator, at);
                        case Unreadable(var why) -> why;
                    });
        }
        return answers;
    }

    /// Read once for each state of the file: a broken one is not read again until it changes.
    private synchronized Content content(CancelToken token) {
        try {
            FileStamp now = FileStamp.of(file.path());
            Content kept = content;
            if (kept == null || !now.equals(stamp)) {
                content = null;
                kept = read(token);
                content = kept;
                stamp = now;
            }
            return kept;
        } catch (NoSuchFileException _) {
            return unreadable("There is no such file.", "Correct path, or fetch the file.");
        } catch (IOException | UncheckedIOException _) {
            return unreadable("The file cannot be read.", "Allow yourself to read it, or fetch it again.");
        }
    }

    private Content read(CancelToken token) throws IOException {
        try {
            return new Read(reader.read(token));
        } catch (InvalidInputException e) {
            return unreadable(e.sentence(), e.remedy());
        }
    }

    private static Content unreadable(String sentence, String remedy) {
        return new Unreadable(new FeedAnswer.Unavailable(sentence, remedy));
    }

    @Override
    public Check examine() {
        String name = "feed " + terms.name();
        return switch (content(new CancelToken())) {
            case Unreadable(var why) -> new Check(name, Check.State.FAIL, why.sentence(), why.remedy());
            case Read(var index) -> check(name, index);
        };
    }

    private static Check check(String name, FeedIndex index) {
        String detail = index.records().size() + " indicators of " + index.recordCount()
                + " records; a file here, nothing leaves.";
        return index.bad() == 0
                ? Check.ok(name, detail)
                : new Check(
                        name,
                        Check.State.WARN,
                        detail + " " + index.bad() + " records could not be used: "
                                + String.join("; ", index.badPlaces())
                                + (index.bad() > index.badPlaces().size() ? " …" : "."),
                        "Correct them in the file, or ask who makes it.");
    }

    @Override
    public synchronized void close() {
        content = null;
    }
}

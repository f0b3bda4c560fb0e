package org.aurorasoc.workbench.service.recall;

import java.util.ArrayList;
import java.util.List;
import org.aurorasoc.workbench.domain.EmbeddedTextRule;
import org.aurorasoc.workbench.domain.recall.AskedQuestion.Window;
import org.aurorasoc.workbench.domain.recall.TextWindows;
import org.aurorasoc.workbench.embed.EmbeddedText;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;

/// A text as the model reads it: whole, or in windows when it is too long for one. Windows are cut from what is
/// readable of it.
record QueryWindows(List<Window> windows, int pieces, int piecesRead, boolean truncated) {
    /// What the model reads of a text, its two markers included.
    private static final int WINDOW = 256;
    /// Some room is left, since pieces are not spread evenly over a text.
    private static final int WANTED = 215;

    private static final int SHORTEST = 40;
    private static final int MOST_TRIES = 3;

    static QueryWindows read(Embedder engine, String asked, CancelToken cancel) {
        EmbeddedText whole = engine.embed(asked);
        if (!whole.truncated()) {
            return new QueryWindows(
                    List.of(new Window(asked, whole.embedding())), whole.pieces(), whole.pieces(), false);
        }
        String text = EmbeddedTextRule.readable(asked);
        int longest = characters(text.length(), whole.pieces());
        TextWindows cut = TextWindows.of(text, longest);
        List<EmbeddedText> read = embed(engine, cut, cancel);
        for (int tries = 1; tries < MOST_TRIES && read.stream().anyMatch(EmbeddedText::truncated); tries++) {
            int worst = read.stream().mapToInt(EmbeddedText::pieces).max().orElse(WINDOW);
            longest = characters(longest, worst);
            cut = TextWindows.of(text, longest);
            read = embed(engine, cut, cancel);
        }
        return of(cut, read, whole.pieces(), !EmbeddedTextRule.isReadable(asked));
    }

    private static int characters(int length, int pieces) {
        return (int) Math.max(SHORTEST, (long) length * WANTED / pieces);
    }

    private static List<EmbeddedText> embed(Embedder engine, TextWindows cut, CancelToken cancel) {
        return engine.embedAll(cut.texts(), cancel, ProgressSink.SILENT);
    }

    private static QueryWindows of(TextWindows cut, List<EmbeddedText> read, int pieces, boolean goesOn) {
        List<Window> windows = new ArrayList<>();
        int piecesRead = 0;
        boolean truncated = goesOn || !cut.whole();
        for (int i = 0; i < read.size(); i++) {
            windows.add(new Window(cut.texts().get(i), read.get(i).embedding()));
            piecesRead += Math.min(WINDOW, read.get(i).pieces());
            truncated |= read.get(i).truncated();
        }
        return new QueryWindows(List.copyOf(windows), pieces, Math.min(pieces, piecesRead), truncated);
    }
}

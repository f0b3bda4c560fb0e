package org.aurorasoc.workbench.domain.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.extract.Extraction;
import org.aurorasoc.workbench.domain.extract.Extractor;
import org.aurorasoc.workbench.domain.extract.FoundIndicator;
import org.aurorasoc.workbench.domain.extract.Rejection;
import org.aurorasoc.workbench.domain.extract.Span;
import org.aurorasoc.workbench.domain.refang.Defang;

/// Writes a text so that no reader of tickets makes a link or a picture of anything in it.
public final class DefangedText {
    private record Piece(Span span, String text) {}

    private final Extractor extractor;

    public DefangedText(Extractor extractor) {
        this.extractor = extractor;
    }

    public String block(String text) {
        return inert(VisibleText.block(defanged(text)));
    }

    public String line(String text) {
        return inert(VisibleText.line(defanged(text)));
    }

    /// For where no markup is read.
    public String plainBlock(String text) {
        return VisibleText.block(defanged(text));
    }

    public String plainLine(String text) {
        return VisibleText.line(defanged(text));
    }

    public static String plainValue(String type, String value) {
        return VisibleText.line(Defang.value(type, value));
    }

    /// A value of its own, as code.
    static String value(String type, String value) {
        return "`" + VisibleText.line(Defang.value(type, value)).replace('`', '\'') + "`";
    }

    private String defanged(String text) {
        Extraction found = extractor.read(text);
        List<Piece> pieces = new ArrayList<>();
        for (FoundIndicator each : found.indicators()) {
            String written = Defang.value(each.type(), each.value());
            each.positions().forEach(span -> pieces.add(new Piece(span, written)));
        }
        found.rejected().stream()
                .filter(Rejection::isListed)
                .forEach(each ->
                        pieces.add(new Piece(each.span(), each.text().replaceAll("(?<!\\[)\\.(?!\\])", "[.]"))));
        pieces.sort(Comparator.comparingInt(piece -> piece.span().start()));
        return joined(text, pieces);
    }

    /// What lies inside an earlier piece, such as the host of an address, was written with it.
    private static String joined(String text, List<Piece> pieces) {
        StringBuilder written = new StringBuilder(text.length() + pieces.size() * 4);
        int at = 0;
        for (Piece piece : pieces) {
            if (piece.span().start() >= at) {
                written.append(text, at, piece.span().start()).append(piece.text());
                at = piece.span().end();
            }
        }
        return written.append(text, at, text.length()).toString();
    }

    /// Markdown's links and pictures, and tags, taken for text.
    private static String inert(String text) {
        return text.replace("<", "&lt;").replace("](", "] (").replace("]:", "] :");
    }
}

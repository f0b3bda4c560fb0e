package org.aurorasoc.workbench.domain.draft;

import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.extract.Extractor;
import org.aurorasoc.workbench.domain.extract.InertText;
import org.aurorasoc.workbench.domain.refang.Defang;

/// Writes a text so that no reader of tickets makes a link or a picture of anything in it.
public final class DefangedText {
    private final Extractor extractor;

    public DefangedText(Extractor extractor) {
        this.extractor = extractor;
    }

    public String block(String text) {
        return inert(plainBlock(text));
    }

    public String line(String text) {
        return inert(plainLine(text));
    }

    /// For where no markup is read.
    public String plainBlock(String text) {
        return read(text).block();
    }

    public String plainLine(String text) {
        return read(text).line();
    }

    private InertText read(String text) {
        return new InertText(text, extractor.read(text));
    }

    public static String plainValue(String type, String value) {
        return VisibleText.line(Defang.value(type, value));
    }

    /// A value of its own, as code.
    static String value(String type, String value) {
        return "`" + VisibleText.line(Defang.value(type, value)).replace('`', '\'') + "`";
    }

    /// Markdown's links and pictures, and tags, taken for text.
    private static String inert(String text) {
        return text.replace("<", "&lt;").replace("](", "] (").replace("]:", "] :");
    }
}

package org.aurorasoc.workbench.embed.onnx;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.nio.file.Path;
import org.aurorasoc.workbench.domain.EmbeddedTextRule;

/// Cuts texts into the model's word pieces. The file asks to cut and pad at 128; both are switched off here, so that
/// the text is counted before [WordPieces] cuts it: up to where a text is readable, since no other bound holds here.
final class Tokenizer implements AutoCloseable {
    private static final char REPLACEMENT = '\uFFFD';

    private final HuggingFaceTokenizer pieces;

    private Tokenizer(HuggingFaceTokenizer pieces) {
        this.pieces = pieces;
    }

    static Tokenizer open(Path file) throws IOException {
        return new Tokenizer(HuggingFaceTokenizer.builder()
                .optTokenizerPath(file)
                .optAddSpecialTokens(true)
                .optTruncation(false)
                .optPadding(false)
                .build());
    }

    WordPieces cut(String text) {
        String given = wellFormed(EmbeddedTextRule.readable(text));
        return WordPieces.cut(pieces.encode(given, true, false).getIds(), !EmbeddedTextRule.isReadable(text));
    }

    @Override
    public void close() {
        pieces.close();
    }

    /// Half a surrogate pair is no character: the native side cannot read it.
    private static String wellFormed(String text) {
        StringBuilder mended = null;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (isPair(text, i)) {
                    i++;
                } else {
                    mended = mended == null ? new StringBuilder(text) : mended;
                    mended.setCharAt(i, REPLACEMENT);
                }
            }
        }
        return mended == null ? text : mended.toString();
    }

    private static boolean isPair(String text, int i) {
        return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
    }
}

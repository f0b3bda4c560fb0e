package org.aurorasoc.workbench.embed.onnx;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import org.aurorasoc.workbench.domain.EmbeddedTextRule;

/// Cuts texts into the model's word pieces. A file may ask to cut and pad at 128; both are switched off here, so that
/// the text is counted before [WordPieces] cuts it: up to where a text is readable, since no other bound holds here.
final class Tokenizer implements AutoCloseable {
    private static final char REPLACEMENT = '\uFFFD';

    private final HuggingFaceTokenizer pieces;
    private final int window;

    private Tokenizer(HuggingFaceTokenizer pieces, int window) {
        this.pieces = pieces;
        this.window = window;
    }

    static Tokenizer open(ModelFolder files) throws IOException {
        HuggingFaceTokenizer pieces = HuggingFaceTokenizer.builder()
                .optTokenizerPath(files.tokenizer())
                .optAddSpecialTokens(true)
                .optTruncation(false)
                .optPadding(false)
                .build();
        return new Tokenizer(pieces, files.manifest().window());
    }

    WordPieces cut(String text) {
        String given = wellFormed(EmbeddedTextRule.readable(text));
        long[] ids = pieces.encode(given, true, false).getIds();
        return WordPieces.cut(ids, window, !EmbeddedTextRule.isReadable(text));
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

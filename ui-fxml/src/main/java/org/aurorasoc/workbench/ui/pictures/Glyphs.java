package org.aurorasoc.workbench.ui.pictures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import javafx.scene.text.Font;
import org.aurorasoc.workbench.ui.theme.Fonts;

/// The signs that a bundled font can draw, as the font's own table of characters says. Others come from whatever fonts
/// a machine has, or show as empty boxes.
final class Glyphs {
    private static final Map<String, Glyphs> READ = new ConcurrentHashMap<>();
    private static final int TABLE_OF_CHARACTERS = 0x636d6170;
    private static final int FIRST_TABLE = 12;
    private static final int OF_A_TABLE = 16;
    private static final int FIRST_PART = 4;
    private static final int OF_A_PART = 8;
    private static final int SEGMENTS = 4;
    private static final int GROUPS = 12;

    private final ByteBuffer font;
    private final BitSet drawn = new BitSet();

    private Glyphs(byte[] font) {
        this.font = ByteBuffer.wrap(font);
        int tables = word(4);
        IntStream.range(0, tables)
                .map(number -> FIRST_TABLE + number * OF_A_TABLE)
                .filter(entry -> this.font.getInt(entry) == TABLE_OF_CHARACTERS)
                .map(entry -> this.font.getInt(entry + 8))
                .forEach(this::readCharacters);
    }

    /// Of the bundled font with this name.
    static Glyphs of(Font font) {
        return READ.computeIfAbsent(Fonts.file(font), Glyphs::read);
    }

    private static Glyphs read(String file) {
        try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream(file), file)) {
            return new Glyphs(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /// The first sign of a text that it lacks; empty when there is none.
    String lackedBy(String text) {
        return text.codePoints()
                .filter(sign -> !Character.isWhitespace(sign) && !Character.isISOControl(sign))
                .filter(sign -> !drawn.get(sign))
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("");
    }

    private int word(int at) {
        return Short.toUnsignedInt(font.getShort(at));
    }

    private void readCharacters(int table) {
        for (int part = 0; part < word(table + 2); part++) {
            int at = table + font.getInt(table + FIRST_PART + part * OF_A_PART + 4);
            if (word(at) == SEGMENTS) {
                readSegments(at);
            } else if (word(at) == GROUPS) {
                readGroups(at);
            }
        }
    }

    /// A segment is a run of characters below 0x10000.
    private void readSegments(int at) {
        int bytes = word(at + 6);
        for (int segment = 0; segment < bytes; segment += 2) {
            int last = word(at + 14 + segment);
            int first = word(at + 16 + bytes + segment);
            int shift = word(at + 16 + 2 * bytes + segment);
            int indirect = at + 16 + 3 * bytes + segment;
            for (int sign = first; sign <= last && sign < 0xffff; sign++) {
                int glyph = word(indirect) == 0
                        ? sign + shift & 0xffff
                        : word(indirect + word(indirect) + 2 * (sign - first));
                if (glyph != 0) {
                    drawn.set(sign);
                }
            }
        }
    }

    private void readGroups(int at) {
        int groups = font.getInt(at + 12);
        for (int group = 0; group < groups; group++) {
            int entry = at + 16 + group * 12;
            drawn.set(font.getInt(entry), font.getInt(entry + 4) + 1);
        }
    }
}

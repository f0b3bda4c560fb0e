package org.aurorasoc.workbench.cache.redis;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.aurorasoc.workbench.cache.CacheAnswer;
import org.aurorasoc.workbench.cache.CacheKey;
import org.aurorasoc.workbench.domain.EntryRules;
import org.aurorasoc.workbench.domain.IndicatorType;
import org.aurorasoc.workbench.domain.IndicatorValue;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.refang.Refang;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.json.JsonText;

/// Reads what lies under a key. Others write there too, so nothing is taken on trust; no reason quotes what was read.
final class CacheEntryText {
    private static final int LONGEST = 1024 * 1024;

    private CacheEntryText() {}

    static CacheAnswer read(CacheKey key, byte[] bytes, OptionalLong secondsLeft) {
        if (bytes.length > LONGEST) {
            return new CacheAnswer.Unusable("longer than a megabyte");
        }
        try {
            JsonObject entry = JsonText.readObject(utf8(bytes));
            EntryRules.check(entry);
            String value = entry.text("value").orElse("");
            if (value.isBlank()) {
                return new CacheAnswer.Unusable("without a value");
            }
            return isSame(key, value)
                    ? new CacheAnswer.Found(entry, secondsLeft)
                    : new CacheAnswer.Unusable("of another value than its key");
        } catch (CharacterCodingException _) {
            return new CacheAnswer.Unusable("not UTF-8");
        } catch (InvalidInputException _) {
            return new CacheAnswer.Unusable("not the JSON of an indicator");
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String utf8(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /// Some clients file what they were given as it was defanged.
    private static boolean isSame(CacheKey key, String value) {
        String asked = Refang.text(key.value());
        String type = IndicatorType.canonical(key.type(), asked);
        return IndicatorValue.canonical(type, asked)
                .equalsIgnoreCase(IndicatorValue.canonical(type, Refang.text(value)));
    }
}

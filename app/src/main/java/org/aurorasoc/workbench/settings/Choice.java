package org.aurorasoc.workbench.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.aurorasoc.workbench.error.InvalidInputException;

/// One value somebody set, and where. A fault names the place and the rule, never the value: it may be a secret put in
/// the wrong line.
record Choice(String place, String value) {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?\\d{1,10}");
    private static final Map<String, Boolean> BOOLEANS = Map.of(
            "true", true, "1", true, "yes", true, "on", true, "false", false, "0", false, "no", false, "off", false);

    int numberBetween(int least, int most) {
        String digits = value.strip();
        if (WHOLE_NUMBER.matcher(digits).matches()) {
            long number = Long.parseLong(digits);
            if (number >= least && number <= most) {
                return (int) number;
            }
        }
        throw wrong("must be a whole number from " + least + " to " + most);
    }

    boolean isTrue() {
        Boolean flag = BOOLEANS.get(word());
        if (flag == null) {
            throw wrong("must be true or false");
        }
        return flag;
    }

    String oneOf(List<String> allowed) {
        String word = word();
        if (!allowed.contains(word)) {
            throw wrong("must be one of " + String.join(", ", allowed));
        }
        return word;
    }

    /// Text that goes into a connection or a key: no line break or other control character can be meant.
    String plainText() {
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw wrong("must not hold a control character");
        }
        return value;
    }

    String word() {
        return value.strip().toLowerCase(Locale.ROOT);
    }

    boolean startsWithOneOf(String... beginnings) {
        return Arrays.stream(beginnings).anyMatch(word()::startsWith);
    }

    InvalidInputException wrong(String rule) {
        return new InvalidInputException(place + " " + rule + ".", "Correct " + place + ", or leave it out.");
    }

    @Override
    public String toString() {
        return place + "=***";
    }
}

package org.aurorasoc.workbench.settings;

import java.util.regex.Pattern;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.error.InvalidInputException;

/// What may be written into the settings file: no secret, and nothing that its reader would not see.
final class WrittenValue {
    private static final int LONGEST = 4_096;
    private static final Pattern TAG = Pattern.compile("\\[U\\+[0-9A-F]{4,6}\\]");
    private static final Pattern PASSWORD_OF_A_KEY = Pattern.compile("[?&]sslpassword=[^&]");

    private WrittenValue() {}

    /// Its message never quotes the value.
    static void demand(String value) {
        if (value.length() > LONGEST) {
            throw new InvalidInputException(
                    "A setting has at most " + LONGEST + " characters.", "Shorten what was typed.");
        }
        if (TypedAddress.of(value).hasPassword()) {
            throw secret();
        }
        if (PASSWORD_OF_A_KEY.matcher(value).find()) {
            throw new InvalidInputException(
                    "The password of a key is not written to " + SettingsFile.NAME + ".",
                    "Set DATABASE_URL in the environment.");
        }
        // A field shows such characters as tags, and hands them on so.
        if (value.chars().anyMatch(Character::isISOControl)
                || TAG.matcher(VisibleText.line(value)).find()) {
            throw new InvalidInputException(
                    "The setting holds characters that cannot be seen.",
                    "Type it anew, without what stands there as [U+…].");
        }
    }

    static InvalidInputException secret() {
        return new InvalidInputException(
                "A password is not written to " + SettingsFile.NAME + ".", "Type it into the field for the password.");
    }
}

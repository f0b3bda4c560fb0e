package org.aurorasoc.workbench.domain.trace;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A technique as payloads name it: `T1059.001`, `attack.t1059`, `T1059: Command and Scripting Interpreter`,
/// `AML.T0051.000`.
public final class TechniqueText {
    private static final Pattern ID = Pattern.compile(
            "(?:^|[^A-Za-z0-9])((?:AML\\.)?TA?[0-9]{4})(\\.[0-9]{3})?(?![0-9A-Za-z])", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 300;

    private TechniqueText() {}

    static Optional<String> idIn(String text) {
        Matcher m = ID.matcher(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
        if (!m.find()) {
            return Optional.empty();
        }
        String sub = m.group(2) == null ? "" : m.group(2);
        return Optional.of((m.group(1) + sub).toUpperCase(Locale.ROOT));
    }

    /// The technique of a sub-technique.
    public static Optional<String> parentOf(String id) {
        int dot = id.lastIndexOf('.');
        boolean isSub = dot > 0 && id.length() == dot + 4;
        return isSub ? Optional.of(id.substring(0, dot)) : Optional.empty();
    }
}

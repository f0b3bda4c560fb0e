package org.aurorasoc.workbench.domain;

import java.util.regex.Pattern;
import org.aurorasoc.workbench.error.InvalidInputException;

/// A technique id as a filter: it finds itself and its sub-techniques, never a longer number.
public record TechniqueId(String id) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z]{1,4}(\\.[A-Za-z]{1,2})?[0-9]{1,5}(\\.[0-9]{1,4})?");

    public TechniqueId {
        if (!SHAPE.matcher(id).matches()) {
            throw new InvalidInputException("That is not a technique id.", "Write it like T1071 or T1071.004.");
        }
        id = id.toUpperCase(java.util.Locale.ROOT);
    }

    public boolean covers(String other) {
        String upper = AsciiCase.lower(other);
        String mine = AsciiCase.lower(id);
        return upper.equals(mine) || upper.startsWith(mine + ".");
    }
}

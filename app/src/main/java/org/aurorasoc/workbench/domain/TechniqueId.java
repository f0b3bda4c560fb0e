package org.aurorasoc.workbench.domain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aurorasoc.workbench.error.InvalidInputException;

/// A technique id as a filter: it finds itself and its sub-techniques, never a longer number; where ATT&CK
/// revoked an id for another, either finds both.
public record TechniqueId(String id) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z]{1,4}(\\.[A-Za-z]{1,2})?[0-9]{1,5}(\\.[0-9]{1,4})?");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    public TechniqueId {
        if (!SHAPE.matcher(id).matches()) {
            throw new InvalidInputException("That is not a technique id.", "Write it like T1071 or T1071.004.");
        }
        id = id.toUpperCase(java.util.Locale.ROOT);
    }

    /// The technique of a sub-technique: what stands before the last dot, where digits follow it. `AML.T0051` has none.
    public static Optional<String> parentOf(String id) {
        int dot = id.lastIndexOf('.');
        boolean isSub = dot > 0 && DIGITS.matcher(id.substring(dot + 1)).matches();
        return isSub ? Optional.of(id.substring(0, dot)) : Optional.empty();
    }

    public boolean covers(String other) {
        return isAbove(id, other) || isAbove(KnownTechnique.today(id), KnownTechnique.today(other));
    }

    private static boolean isAbove(String one, String other) {
        String mine = AsciiCase.lower(one);
        String upper = AsciiCase.lower(other);
        return upper.equals(mine) || upper.startsWith(mine + ".");
    }

    /// All ids that it finds by themselves or by what begins with them: for a store that looks for text.
    public List<String> ids() {
        String today = KnownTechnique.today(id);
        Stream<String> former = KnownTechnique.withFormerOnes().stream()
                .filter(each -> isAbove(today, each))
                .flatMap(each -> KnownTechnique.formerly(each).stream());
        return Stream.concat(Stream.of(id, today), former).distinct().sorted().toList();
    }
}

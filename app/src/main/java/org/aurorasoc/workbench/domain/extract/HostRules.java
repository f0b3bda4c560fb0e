package org.aurorasoc.workbench.domain.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Whether a dotted name is a domain of the internet. Empty answers mean yes; others are the reason why not.
final class HostRules {
    static final int LONGEST = 253;
    private static final int LONGEST_LABEL = 63;
    private static final Set<String> INSIDE_A_NETWORK =
            Set.of("local", "internal", "lan", "home", "corp", "localdomain", "localhost", "intranet", "arpa");

    private final TopLevelDomains endings;

    HostRules(TopLevelDomains endings) {
        this.endings = endings;
    }

    /// For a name that stands where only a host can: after a scheme or an at.
    String problem(String name) {
        if (name.length() > LONGEST) {
            return "longer than a name can be";
        }
        List<String> labels = List.of(name.split("\\.", -1));
        if (labels.size() < 2 || labels.stream().anyMatch(label -> !isLabel(label))) {
            return "not a host name";
        }
        String ending = labels.getLast().toLowerCase(Locale.ROOT);
        if (INSIDE_A_NETWORK.contains(ending)) {
            return "a name that is only known inside a network";
        }
        return endings.has(ending) ? "" : "not a top-level domain: ." + ending;
    }

    /// For a name in running text, which may be a file, a member of a program or two sentences without a space.
    String problemInProse(String name, boolean isMarked) {
        String problem = problem(name);
        if (!problem.isEmpty()) {
            return FileNames.isFile(name) ? FileNames.REASON : problem;
        }
        return ProseNames.problem(name, isMarked);
    }

    private static boolean isLabel(String label) {
        return !label.isEmpty()
                && label.length() <= LONGEST_LABEL
                && label.charAt(0) != '-'
                && label.charAt(label.length() - 1) != '-';
    }
}

package org.aurorasoc.workbench.domain.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Whether a dotted name is a domain of the internet. No refusal means yes.
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
    Refusal problem(String name) {
        if (name.length() > LONGEST) {
            return Refusal.NAME_TOO_LONG;
        }
        List<String> labels = List.of(name.split("\\.", -1));
        if (labels.size() < 2 || labels.stream().anyMatch(label -> !isLabel(label))) {
            return Refusal.NO_HOST_NAME;
        }
        String ending = labels.getLast().toLowerCase(Locale.ROOT);
        if (INSIDE_A_NETWORK.contains(ending)) {
            return Refusal.INSIDE_NAME;
        }
        return endings.has(ending) ? Refusal.NONE : Refusal.NO_TOP_LEVEL_DOMAIN;
    }

    /// For a name in running text, which may be a file, a member of a program or two sentences without a space.
    Refusal problemInProse(String name, boolean isMarked) {
        Refusal problem = problem(name);
        if (problem != Refusal.NONE) {
            return FileNames.isFile(name) ? Refusal.FILE_NAME : problem;
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

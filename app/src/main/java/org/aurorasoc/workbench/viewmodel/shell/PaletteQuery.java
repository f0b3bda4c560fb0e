package org.aurorasoc.workbench.viewmodel.shell;

import java.util.Optional;
import org.aurorasoc.workbench.viewmodel.shell.PaletteRow.Group;

/// What is typed into the palette: a first sign of `>`, `#` or `@` asks for one group only.
record PaletteQuery(String text, Optional<Group> only) {
    static PaletteQuery of(String typed) {
        String text = typed.strip();
        Optional<Group> only = text.isEmpty() ? Optional.empty() : groupOf(text.charAt(0));
        return new PaletteQuery(only.isPresent() ? text.substring(1).strip() : text, only);
    }

    private static Optional<Group> groupOf(char sign) {
        return switch (sign) {
            case '>' -> Optional.of(Group.ACTIONS);
            case '#' -> Optional.of(Group.CASES);
            case '@' -> Optional.of(Group.INDICATORS);
            default -> Optional.empty();
        };
    }

    boolean wants(Group group) {
        return only.isEmpty() || only.get() == group;
    }
}

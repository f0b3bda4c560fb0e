package org.aurorasoc.workbench.service.draft;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;

/// The victim: changes the draft of a home without end, and says on standard output when each change is saved.
final class DraftVictim {
    private DraftVictim() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true);
        DraftService drafts = DraftSurvivesIT.drafts(Path.of(args[0]));
        for (int i = 0; ; i++) {
            String id = "C-" + i;
            drafts.change(draft -> draft.withCase(id));
            out.println(id);
        }
    }
}

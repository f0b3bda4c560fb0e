package org.aurorasoc.workbench.viewmodel.shell;

import java.nio.file.Path;
import java.util.StringJoiner;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.aurorasoc.workbench.error.UnexpectedException;
import org.aurorasoc.workbench.viewmodel.UnderHome;
import org.aurorasoc.workbench.viewmodel.Workplace;

/// A fault that nobody foresaw, as it is told to the analyst. Details name classes and lines, never a message: messages
/// may hold values of a case. Lives on the interface thread.
public final class FaultViewModel {
    private static final int FRAMES = 40;

    private final Workplace place;
    private final Path log;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private String details = "";

    public FaultViewModel(Workplace place, Path log) {
        this.place = place;
        this.log = log;
    }

    /// What happened, with the short code of this fault.
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    public String logFile() {
        return UnderHome.of(log.toString());
    }

    public void tell(Throwable fault) {
        UnexpectedException wrapped = new UnexpectedException("A fault of the window.", "", fault);
        title.set(place.errors().present(wrapped).title());
        details = title.get() + "\n" + stack(fault);
    }

    public void copyDetails() {
        place.outside().clip().put(details);
        place.line().say(place.messages().text("fault.copied"));
    }

    private static String stack(Throwable fault) {
        StringJoiner lines = new StringJoiner("\n");
        for (Throwable each = fault; each != null; each = each.getCause() == each ? null : each.getCause()) {
            lines.add(each.getClass().getName());
            StackTraceElement[] frames = each.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                lines.add("  " + frames[i]);
            }
        }
        return lines.toString();
    }
}

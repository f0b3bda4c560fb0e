package org.aurorasoc.workbench.viewmodel.enrich;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.aurorasoc.workbench.domain.CodePoints;
import org.aurorasoc.workbench.domain.IndicatorType;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.extract.FoundIndicator;
import org.aurorasoc.workbench.domain.extract.Rejection;
import org.aurorasoc.workbench.domain.refang.Defang;
import org.aurorasoc.workbench.domain.refang.Refang;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.viewmodel.Reasons;

/// What looked like an indicator and was refused: a folded group with its reasons counted. Lives
/// on the interface thread.
public final class Rejected {
    private static final int LONGEST = 200;
    /// The one list whose name says more than that it is one.
    private static final String PRIVATE = "private range";

    private final Messages messages;
    private final Reasons reasons;
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final BooleanProperty open = new SimpleBooleanProperty(false);
    private final ObservableList<Rejection> all = FXCollections.observableArrayList();
    private final ObservableList<Rejection> shown = FXCollections.unmodifiableObservableList(all);

    Rejected(Messages messages) {
        this.messages = messages;
        this.reasons = new Reasons(messages);
    }

    /// "6 rejected: version number 2, private range 3, warning list 1"; empty when nothing was.
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    public BooleanProperty openProperty() {
        return open;
    }

    /// Read-only.
    public ObservableList<Rejection> shown() {
        return shown;
    }

    public void toggle() {
        open.set(!open.get() && !all.isEmpty());
    }

    public static String value(Rejection rejection) {
        return VisibleText.line(CodePoints.shortened(Defang.text(rejection.text()), LONGEST));
    }

    /// Why, and where in the text.
    public String reason(Rejection rejection) {
        return messages.text(
                "enrich.rejected.why",
                reasons.refused(rejection),
                rejection.span().start() + 1);
    }

    void show(Paste paste) {
        Map<String, Long> reasons = paste.extraction().rejected().stream()
                .collect(Collectors.groupingBy(this::kind, LinkedHashMap::new, Collectors.counting()));
        if (paste.extraction().rejectedNotListed() > 0) {
            reasons.put(messages.text("enrich.rejected.more"), (long)
                    paste.extraction().rejectedNotListed());
        }
        String parts = reasons.entrySet().stream()
                .map(each -> messages.text("enrich.rejected.part", each.getKey(), each.getValue()))
                .collect(Collectors.joining(", "));
        summary.set(paste.rejected() == 0 ? "" : messages.text("enrich.rejected", paste.rejected(), parts));
        all.setAll(paste.extraction().rejected());
        open.set(false);
    }

    void clear() {
        summary.set("");
        all.clear();
        open.set(false);
    }

    private String kind(Rejection rejection) {
        if (rejection.list().equals(PRIVATE)) {
            return reasons.list(PRIVATE);
        }
        return rejection.isListed() ? messages.text("enrich.rejected.listed") : reasons.refused(rejection);
    }

    /// Nobody said what it is, so it is asked about as it stands.
    static FoundIndicator asIndicator(Rejection rejection) {
        return new FoundIndicator(
                IndicatorType.UNKNOWN,
                Refang.text(rejection.text()).strip(),
                rejection.text(),
                List.of(rejection.span()));
    }
}

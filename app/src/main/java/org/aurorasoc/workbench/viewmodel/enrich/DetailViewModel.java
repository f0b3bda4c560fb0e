package org.aurorasoc.workbench.viewmodel.enrich;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.extract.FoundIndicator;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.service.Services;
import org.aurorasoc.workbench.service.casework.CaseDetails;
import org.aurorasoc.workbench.service.enrich.EnrichedRow;
import org.aurorasoc.workbench.service.enrich.SimilarIndicator;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.Outcome;
import org.aurorasoc.workbench.task.TaskGroup;
import org.aurorasoc.workbench.viewmodel.Destination;
import org.aurorasoc.workbench.viewmodel.Errand;
import org.aurorasoc.workbench.viewmodel.Workplace;
import org.jspecify.annotations.Nullable;

/// The selected indicator: at once what its row knows, and a moment later the cases' titles, what is near, where it
/// stands. Lives on the interface thread.
public final class DetailViewModel implements AutoCloseable {
    private static final int MOST_CASES = 20;

    private final Workplace place;
    private final ReadOnlyObjectProperty<@Nullable Paste> paste;
    private final DetailWriter writer;
    private final PlaceWriter placeWriter;
    private final Errand errand;
    private final Errand placing;
    private final ReadOnlyObjectWrapper<@Nullable IndicatorDetail> detail = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper muted = new ReadOnlyBooleanWrapper(false);
    private final ChangeListener<IndicatorText> news = (_, _, _) -> hear();
    private @Nullable IndicatorLine line;
    private Beyond beyond = Beyond.NOTHING;
    private List<String> casesAsked = List.of();
    private boolean askedKnown;
    private List<String> places = List.of();

    DetailViewModel(Workplace place, ReadOnlyObjectProperty<@Nullable Paste> paste) {
        this.place = place;
        this.paste = paste;
        writer = new DetailWriter(place.messages(), place.clock());
        placeWriter = new PlaceWriter(place.messages());
        errand = new Errand(place.runner());
        placing = new Errand(place.runner());
        place.room().onProperty().addListener((_, _, _) -> write());
    }

    public ReadOnlyObjectProperty<@Nullable IndicatorDetail> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /// Whether recall passes over it.
    public ReadOnlyBooleanProperty mutedProperty() {
        return muted.getReadOnlyProperty();
    }

    public @Nullable IndicatorLine line() {
        return line;
    }

    public void show(@Nullable IndicatorLine next) {
        if (line != null) {
            line.textProperty().removeListener(news);
        }
        line = next;
        beyond = Beyond.NOTHING;
        places = List.of();
        muted.set(false);
        if (next == null) {
            errand.cancel();
            placing.cancel();
            detail.set(null);
            return;
        }
        next.textProperty().addListener(news);
        write();
        readBeyond();
    }

    /// What the row was too young to be asked about is asked now.
    private void hear() {
        write();
        EnrichedRow row = line == null ? null : line.row().orElse(null);
        if (row != null && (!askedKnown || !row.cases().equals(casesAsked))) {
            readBeyond();
        }
    }

    /// Reads again what the row does not carry.
    public void readBeyond() {
        IndicatorLine about = line;
        if (about == null) {
            return;
        }
        FoundIndicator found = about.found();
        EnrichedRow row = about.row().orElse(null);
        askedKnown = row != null;
        casesAsked = row == null ? List.of() : row.cases();
        readPlaces(found);
        errand.run(
                TaskGroup.IO,
                "indicator",
                (cancel, _) -> {
                    Services services = place.services().get();
                    return new Beyond(
                            row == null ? List.of() : cases(services, row.cases()),
                            row == null ? List.of() : similar(services, row, cancel),
                            services.muting().isMuted(found.value(), found.type()));
                },
                this::end);
    }

    /// Needs no store.
    private void readPlaces(FoundIndicator found) {
        Paste from = paste.get();
        String text = from == null ? "" : from.text();
        placing.run(TaskGroup.IO, "places", (_, _) -> placeWriter.places(found, text), outcome -> {
            if (outcome instanceof Outcome.Done<List<String>>(var read)) {
                places = read;
                write();
            }
        });
    }

    private static List<IndicatorDetail.Case> cases(Services services, List<String> ids) {
        List<IndicatorDetail.Case> cases = new ArrayList<>();
        for (String id : ids.stream().limit(MOST_CASES).toList()) {
            try {
                CaseDetails details = services.cases().show(id);
                cases.add(DetailWriter.titled(
                        id, new CaseRecord(id, details.entry().payload()).title()));
            } catch (NotFoundException goneMeanwhile) {
                cases.add(DetailWriter.titled(id, ""));
            }
        }
        return cases;
    }

    private static List<SimilarIndicator> similar(Services services, EnrichedRow row, CancelToken cancel) {
        return row.similar().isEmpty() ? services.enrichment().similar(row, cancel) : row.similar();
    }

    /// What cannot be read leaves out only itself: the row's own words stay.
    private void end(Outcome<Beyond> outcome) {
        if (outcome instanceof Outcome.Done<Beyond>(var read)) {
            beyond = read;
            muted.set(read.muted());
            write();
        }
    }

    private void write() {
        IndicatorLine about = line;
        if (about == null) {
            detail.set(null);
        } else {
            boolean hidesPeople = place.room().isOn();
            detail.set(writer.write(about, beyond, places, hidesPeople));
        }
    }

    public void openCase(IndicatorDetail.Case one) {
        place.navigator().go(new Destination.OneCase(one.id()));
    }

    @Override
    public void close() {
        errand.close();
        placing.close();
    }
}

package org.aurorasoc.workbench.service.map;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.aurorasoc.workbench.domain.map.AllPairs;
import org.aurorasoc.workbench.domain.map.CollectionMap;
import org.aurorasoc.workbench.domain.map.Colouring;
import org.aurorasoc.workbench.domain.map.MapGroup;
import org.aurorasoc.workbench.domain.map.MapMethod;
import org.aurorasoc.workbench.domain.map.NearestFew;
import org.aurorasoc.workbench.domain.map.Placement;
import org.aurorasoc.workbench.domain.map.PrincipalPlane;
import org.aurorasoc.workbench.domain.map.Trust;
import org.aurorasoc.workbench.domain.map.Umap;
import org.aurorasoc.workbench.domain.map.Watch;
import org.aurorasoc.workbench.task.CancelToken;
import org.aurorasoc.workbench.task.ProgressSink;
import org.jspecify.annotations.Nullable;

/// One map on its way from the first picture to the good one. Each step may be left out or cancelled; what there was
/// before stays good. Steps come one after another, from whichever thread.
public final class Mapping {
    /// With fewer a plane says nothing that a list does not say better.
    public static final int FEWEST = Umap.NEIGHBOURS + 1;

    private final Sample sample;
    private final MapShelf shelf;
    private final Instant begun;
    private final Map<Colouring, List<MapGroup>> groups = new EnumMap<>(Colouring.class);
    private volatile CollectionMap newest;
    private volatile @Nullable NearestFew nearest;

    private Mapping(Sample sample, MapShelf shelf, Instant begun, CollectionMap first) {
        this.sample = sample;
        this.shelf = shelf;
        this.begun = begun;
        newest = first;
        for (Colouring by : Colouring.values()) {
            groups.put(by, MapGroup.of(sample.rows(), sample.vectors(), by));
        }
    }

    static Mapping of(Sample sample, MapShelf shelf, Instant begun) {
        CollectionMap first = sample.rows().size() < FEWEST
                ? pca(sample, begun)
                : shelf.find(sample).map(kept -> kept.of(sample)).orElseGet(() -> pca(sample, begun));
        return new Mapping(sample, shelf, begun, first);
    }

    private static CollectionMap pca(Sample sample, Instant begun) {
        return map(sample, PrincipalPlane.of(sample.vectors()), List.of(), MapMethod.PCA, begun);
    }

    static CollectionMap map(Sample sample, Placement places, List<Integer> trust, MapMethod method, Instant made) {
        CollectionMap.Origin origin =
                new CollectionMap.Origin(sample.model(), Umap.SEED, sample.stored(), sample.leftOut(), made);
        return new CollectionMap(sample.collection(), sample.rows(), places, trust, method, origin);
    }

    /// The best map there is by now.
    public CollectionMap newest() {
        return newest;
    }

    /// The groups of a colouring, in the order in which they are told.
    public List<MapGroup> groups(Colouring by) {
        return groups.getOrDefault(by, List.of());
    }

    public boolean isTooSmall() {
        return sample.rows().size() < FEWEST;
    }

    /// Nothing is left to be done for it.
    public boolean isFinished() {
        return isTooSmall() || newest.method() == MapMethod.UMAP;
    }

    /// Finds the true neighbours of every row, and with them how far the first picture may be trusted.
    public CollectionMap weigh(CancelToken cancel, ProgressSink progress) {
        Watch watch = watch(cancel, progress);
        NearestFew found = AllPairs.nearest(sample.vectors(), Umap.NEIGHBOURS, watch);
        nearest = found;
        newest = map(sample, newest.places(), trust(found, newest.places(), cancel), newest.method(), begun);
        return newest;
    }

    /// Places the rows by their neighbours, and keeps that for the next time.
    public CollectionMap refine(CancelToken cancel, ProgressSink progress) {
        NearestFew known = nearest;
        NearestFew found = known != null
                ? known
                : AllPairs.nearest(sample.vectors(), Umap.NEIGHBOURS, watch(cancel, ProgressSink.SILENT));
        Placement places = Umap.of(found, PrincipalPlane.of(sample.vectors()), watch(cancel, progress));
        newest = map(sample, places, trust(found, places, cancel), MapMethod.UMAP, begun);
        shelf.keep(sample, newest);
        return newest;
    }

    private List<Integer> trust(NearestFew found, Placement places, CancelToken cancel) {
        int[] trust = Trust.of(sample.vectors(), found, places, watch(cancel, ProgressSink.SILENT));
        return Arrays.stream(trust).boxed().toList();
    }

    private static Watch watch(CancelToken cancel, ProgressSink progress) {
        return (done, total) -> {
            cancel.throwIfCancelled();
            progress.step(done, total);
        };
    }
}

package org.aurorasoc.workbench.bootstrap;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.aurorasoc.workbench.cache.IndicatorCache;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.intel.IntelFeed;
import org.aurorasoc.workbench.service.bench.Grounds;
import org.aurorasoc.workbench.service.recall.CollectionFacts;
import org.aurorasoc.workbench.store.OpenStore;

/// What the use cases run on; each is opened when it is first asked for.
///
/// @param reopenEmbedder lets go of the embedder, so that its next use opens it anew
/// @param facts of this store
/// @param clock what is written bears its time
/// @param grounds stores for measuring, of the kind in use
record Engines(
        Supplier<OpenStore> store,
        Supplier<Embedder> embedder,
        Runnable reopenEmbedder,
        Supplier<IndicatorCache> cache,
        Supplier<List<IntelFeed>> feeds,
        CollectionFacts facts,
        Clock clock,
        Grounds grounds) {}

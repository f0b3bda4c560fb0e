package org.aurorasoc.workbench.service.why;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.casefile.StoredSentences;
import org.aurorasoc.workbench.domain.desk.MutedToken;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.domain.trace.TraceCounts;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.store.Capabilities;
import org.aurorasoc.workbench.store.CaseFile;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.Desk;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.store.TraceIndex;
import org.aurorasoc.workbench.store.VectorStore;
import org.aurorasoc.workbench.task.CancelToken;

/// The few questions that an explanation may ask a store, answered from here; any other is an error.
public final class AskedStore {
    final Map<EntryKey, StoredSentences> kept = new HashMap<>();
    final List<MutedToken> mutes = new ArrayList<>();
    final Map<Token, Long> having = new HashMap<>();
    String untraceable = "";
    /// When the rows were written that are there now.
    Instant written = Instant.EPOCH;
    boolean isWritable = true;
    boolean fails;
    int writes;

    OpenStore open() {
        return answering(OpenStore.class, this);
    }

    public VectorStore vectors() {
        return answering(VectorStore.class, this);
    }

    public CaseFile caseFile() {
        return answering(CaseFile.class, this);
    }

    public TraceIndex traces() {
        return answering(TraceIndex.class, this);
    }

    public Desk desk() {
        return answering(Desk.class, this);
    }

    public Capabilities capabilities() {
        return new Capabilities("embedded", 0, 1, Capabilities.ALL_FILTERS, isWritable, List.of());
    }

    public void apply(List<Change> changes, CancelToken cancel) {
        writes++;
        if (fails) {
            throw new StoreUnavailableException("The store is away.", "Wait.");
        }
        changes.forEach(change -> {
            Change.KeepSentences keep = (Change.KeepSentences) change;
            if (written.equals(keep.seen())) {
                kept.put(keep.key(), keep.sentences());
            }
        });
    }

    public Optional<StoredSentences> sentences(EntryKey key) {
        return Optional.ofNullable(kept.get(key));
    }

    public List<MutedToken> muted() {
        return mutes;
    }

    public Optional<String> unavailable() {
        return untraceable.isEmpty() ? Optional.empty() : Optional.of(untraceable);
    }

    public TraceCounts counts(String collection) {
        return new TraceCounts(5_000, 40, 0, Instant.EPOCH);
    }

    public Map<Token, Long> entriesWithTokens(String collection, Collection<Token> tokens) {
        Map<Token, Long> found = new HashMap<>(having);
        found.keySet().retainAll(tokens);
        return found;
    }

    private static <T> T answering(Class<T> port, Object answers) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (_, asked, given) -> answer(answers, asked, given)));
    }

    private static Object answer(Object answers, Method asked, Object[] given) throws Throwable {
        try {
            return answers.getClass()
                    .getMethod(asked.getName(), asked.getParameterTypes())
                    .invoke(answers, given);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}

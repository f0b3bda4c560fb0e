package org.aurorasoc.workbench.service.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.casefile.AuditChain;
import org.aurorasoc.workbench.domain.casefile.AuditRow;
import org.aurorasoc.workbench.domain.extract.TestTraces;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.embed.Embedder;
import org.aurorasoc.workbench.embed.SentenceReader;
import org.aurorasoc.workbench.json.JsonText;
import org.aurorasoc.workbench.service.intake.CaseFiler;
import org.aurorasoc.workbench.service.intake.CaseKind;
import org.aurorasoc.workbench.service.intake.ImportService;
import org.aurorasoc.workbench.service.intake.RecordPlan;
import org.aurorasoc.workbench.store.BulkRun;
import org.aurorasoc.workbench.store.Change;
import org.aurorasoc.workbench.store.OpenStore;
import org.aurorasoc.workbench.task.CancelToken;

/// One analyst's services over a store, and short words for what the tests do with them.
record CaseDesk(OpenStore store, Embedder embedder, String actor, long auditBefore) {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:30:00Z"), ZoneOffset.UTC);

    static CaseDesk of(OpenStore store, Embedder embedder, String actor) {
        List<AuditRow> before = store.caseFile().audit(0, 10_000);
        return new CaseDesk(
                store, embedder, actor, before.isEmpty() ? 0 : before.getLast().id());
    }

    private CaseFiler filer() {
        return new CaseFiler(store.caseFile(), TestTraces.with(), CLOCK, actor);
    }

    CaseService cases() {
        return new CaseService(
                store,
                () -> embedder,
                (text, cancel) ->
                        new SentenceReader(embedder).read(List.of(text), cancel).getFirst(),
                new RecordPlan(new CaseKind(), () -> embedder, CLOCK),
                filer());
    }

    ImportService imports() {
        return new ImportService(store.vectors(), () -> embedder, CLOCK, filer(), () -> BulkRun.PLAIN);
    }

    CatchUpService catchUp() {
        return new CatchUpService(store, TestTraces.with());
    }

    ClosedCase close(String json) {
        return cases().close(json(json), new CancelToken());
    }

    ClosedCase update(String id, String changes, int... version) {
        OptionalInt expected = version.length == 0 ? OptionalInt.empty() : OptionalInt.of(version[0]);
        return cases().update(id, json(changes), expected, new CancelToken());
    }

    void apply(Change... changes) {
        store.vectors().apply(List.of(changes), new CancelToken());
    }

    /// A row as another client of the shared table would write it, who knows nothing of versions and traces.
    Change foreign(String id, String payload) {
        return new Change.Put(new Entry(
                key(id), embedder.embed(id + payload).embedding(), embedder.model(), "0".repeat(64), json(payload)));
    }

    void writeAsAnotherClient(String id, String payload) {
        apply(foreign(id, payload));
    }

    List<AuditRow> audit() {
        return store.caseFile().audit(auditBefore, 10_000);
    }

    boolean isAuditWhole() {
        return AuditChain.firstBroken(store.caseFile().audit(0, 10_000), AuditChain.BEFORE_THE_FIRST)
                .isEmpty();
    }

    List<String> deeds() {
        return audit().stream()
                .map(row -> row.note().actor() + " " + row.note().action() + " "
                        + row.note().subject())
                .toList();
    }

    static JsonObject json(String text) {
        return JsonText.readObject(text.replace('\'', '"'));
    }

    static EntryKey key(String id) {
        return new EntryKey(CollectionName.CASES, id);
    }
}

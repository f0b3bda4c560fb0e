package org.aurorasoc.workbench.store;

import java.time.Instant;
import java.util.UUID;
import org.aurorasoc.workbench.domain.CollectionName;
import org.aurorasoc.workbench.domain.Embedding;
import org.aurorasoc.workbench.domain.Entry;
import org.aurorasoc.workbench.domain.EntryKey;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.domain.casefile.AuditNote;
import org.aurorasoc.workbench.domain.casefile.CaseRow;
import org.aurorasoc.workbench.domain.casefile.StoredSentences;
import org.aurorasoc.workbench.domain.desk.FrozenAnswer;
import org.aurorasoc.workbench.domain.desk.Judgement;
import org.aurorasoc.workbench.domain.desk.MutedToken;
import org.aurorasoc.workbench.domain.desk.Verdict;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.trace.Token;
import org.aurorasoc.workbench.domain.trace.Traces;
import org.jspecify.annotations.Nullable;

/// One write; a list of them is applied as one unit. Whatever its place in the list, a [FileCase] is checked and
/// written first, then the entries in their order, then what hangs on them ([Trace], [KeepSentences]) and the desk, and
/// [Note]s come last, since they wait for a lock that all writers share.
public sealed interface Change {
    /// The collection of what belongs to none.
    String NONE = "";

    String collection();

    /// Whether it can change how many rows there are, of which model, or how many are traced: what stores
    /// count once and keep.
    default boolean isCounted() {
        return switch (this) {
            case Put _, PutBack _, Amend _, Revector _, Remove _, RemoveCollection _, Trace _ -> true;
            case Expect _,
                    KeepSentences _,
                    FileCase _,
                    Note _,
                    Judge _,
                    Freeze _,
                    Thaw _,
                    Mute _,
                    Unmute _,
                    Remember _ -> false;
        };
    }

    /// Writes nothing, and lets the unit be written only while the row is still as seen (`created_at`), else
    /// [org.aurorasoc.workbench.error.ConflictException]. Stands before what is to be written of that row.
    record Expect(EntryKey key, Instant seen) implements Change {
        @Override
        public String collection() {
            return key.collection();
        }
    }

    /// Insert, or replace vector, payload, stamp and time of the row with the same key.
    record Put(Entry entry) implements Change {
        @Override
        public String collection() {
            return entry.key().collection();
        }
    }

    /// Insert a row that was deleted, as it was, also where nobody knows its model. There must be none of
    /// that key, else [org.aurorasoc.workbench.error.ConflictException].
    record PutBack(Entry entry) implements Change {
        @Override
        public String collection() {
            return entry.key().collection();
        }
    }

    /// Replace payload and time of a row whose vector is that of a text with this hash; vector, model and
    /// hash stay. A row that is gone, or whose text another writer changed meanwhile, is
    /// [org.aurorasoc.workbench.error.NotFoundException]: read it again and decide anew.
    record Amend(EntryKey key, String textHash, JsonObject payload) implements Change {
        @Override
        public String collection() {
            return key.collection();
        }
    }

    /// Replace vector, model and text hash of a row that is still as seen (same `created_at`); payload and
    /// time stay. A row that another writer changed or removed meanwhile is left as it is, without an error.
    record Revector(EntryKey key, Instant seen, Embedding embedding, ModelId model, String textHash) implements Change {
        @Override
        public String collection() {
            return key.collection();
        }
    }

    /// Delete the row, if it is there, and with it its traces, sentences and case row. Where `seen` is given
    /// the row must still be as seen (`created_at`), else [org.aurorasoc.workbench.error.ConflictException].
    record Remove(EntryKey key, @Nullable Instant seen) implements Change {
        public Remove(EntryKey key) {
            this(key, null);
        }

        @Override
        public String collection() {
            return key.collection();
        }
    }

    /// Delete every row of the collection, and what hangs on them.
    record RemoveCollection(String collection) implements Change {}

    /// Replace the words and tokens of a row. `seen` is the row's `created_at`: when another writer changed or removed
    /// it meanwhile, nothing happens; null means the row as this unit leaves it. A [Put] or [Amend] without a trace
    /// leaves the row lacking, and its old words and tokens find it no more.
    record Trace(EntryKey key, @Nullable Instant seen, Traces traces) implements Change {
        @Override
        public String collection() {
            return key.collection();
        }
    }

    /// Replace the sentences of a row, on the same terms as a [Trace]: `seen` is the row whose text they are
    /// of. A [Put] of the row drops them.
    record KeepSentences(EntryKey key, @Nullable Instant seen, StoredSentences sentences) implements Change {
        @Override
        public String collection() {
            return key.collection();
        }
    }

    /// File a version of a case: 1 must be the first, each other must follow the one that is stored, and the entry
    /// must be as seen (`created_at`; null: there was none); else
    /// [org.aurorasoc.workbench.error.ConflictException].
    record FileCase(CaseRow row, @Nullable Instant seen) implements Change {
        @Override
        public String collection() {
            return CollectionName.CASES;
        }
    }

    /// Append to the audit chain.
    record Note(AuditNote note) implements Change {
        @Override
        public String collection() {
            return NONE;
        }
    }

    /// Keep a judgement; the same question and case have one.
    record Judge(Judgement judgement) implements Change {
        @Override
        public String collection() {
            return NONE;
        }
    }

    record Freeze(FrozenAnswer answer) implements Change {
        @Override
        public String collection() {
            return NONE;
        }
    }

    /// Delete a frozen answer, if it is there.
    record Thaw(UUID id) implements Change {
        @Override
        public String collection() {
            return NONE;
        }
    }

    record Mute(MutedToken token) implements Change {
        @Override
        public String collection() {
            return NONE;
        }
    }

    record Unmute(Token token) implements Change {
        @Override
        public String collection() {
            return NONE;
        }
    }

    /// Append to an indicator's history.
    record Remember(Verdict verdict) implements Change {
        @Override
        public String collection() {
            return NONE;
        }
    }
}

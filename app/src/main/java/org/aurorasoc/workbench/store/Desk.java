package org.aurorasoc.workbench.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aurorasoc.workbench.domain.desk.FrozenAnswer;
import org.aurorasoc.workbench.domain.desk.Judgement;
import org.aurorasoc.workbench.domain.desk.MutedToken;
import org.aurorasoc.workbench.domain.desk.Verdict;

/// Reads what analysts left on the desk; [Change] writes it. Where a database was never migrated, all of it is empty.
public interface Desk {
    /// The judgements that stand on a question, by case id; those taken back are absent.
    Map<String, Judgement> judgements(UUID question);

    Optional<FrozenAnswer> frozen(UUID id);

    /// All frozen answers, the newest first.
    List<FrozenAnswer> frozen();

    List<MutedToken> muted();

    /// What was said about indicators of one type, which is canonical: the newest first, at most so many of each value.
    List<Verdict> verdicts(String type, Collection<String> values, int most);
}

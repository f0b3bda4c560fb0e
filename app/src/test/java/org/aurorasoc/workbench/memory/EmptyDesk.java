package org.aurorasoc.workbench.memory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aurorasoc.workbench.domain.desk.FrozenAnswer;
import org.aurorasoc.workbench.domain.desk.Judgement;
import org.aurorasoc.workbench.domain.desk.MutedToken;
import org.aurorasoc.workbench.domain.desk.Verdict;
import org.aurorasoc.workbench.store.Desk;

/// Nobody has left anything here.
final class EmptyDesk implements Desk {
    @Override
    public Map<String, Judgement> judgements(UUID question) {
        return Map.of();
    }

    @Override
    public Optional<FrozenAnswer> frozen(UUID id) {
        return Optional.empty();
    }

    @Override
    public List<FrozenAnswer> frozen() {
        return List.of();
    }

    @Override
    public List<MutedToken> muted() {
        return List.of();
    }

    @Override
    public List<Verdict> verdicts(String type, Collection<String> values, int most) {
        return List.of();
    }
}

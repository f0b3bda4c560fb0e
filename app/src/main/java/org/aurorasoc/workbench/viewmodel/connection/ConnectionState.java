package org.aurorasoc.workbench.viewmodel.connection;

import java.time.Instant;
import org.aurorasoc.workbench.viewmodel.MemoryStanding;

/// How the memory stood at the last look.
public sealed interface ConnectionState {
    String place();

    /// Nobody has looked yet.
    record Opening(String place) implements ConnectionState {}

    record Online(String place) implements ConnectionState {}

    /// @param since the first look that found it so
    record Away(String place, Instant since, Instant nextTry, String why, String remedy) implements ConnectionState {}

    record ReadOnly(String place, String why, String grant) implements ConnectionState {}

    /// Somebody broke off what the memory is slow without.
    record Unfinished(String place, String why, boolean mayFinish) implements ConnectionState {}

    /// @param what the part that is not there
    record SchemaMissing(String place, String what, String why, String remedy) implements ConnectionState {}

    /// Whether past cases can be asked for.
    default boolean isReachable() {
        return switch (this) {
            case Online _, Unfinished _, ReadOnly _ -> true;
            case Opening _, Away _, SchemaMissing _ -> false;
        };
    }

    /// What a pane has to know of it; what nobody has looked at yet is taken for ready.
    default MemoryStanding standing() {
        return switch (this) {
            case Opening _, Online _, Unfinished _ -> MemoryStanding.READY;
            case ReadOnly _ -> MemoryStanding.READ_ONLY;
            case Away _ -> MemoryStanding.AWAY;
            case SchemaMissing _ -> MemoryStanding.LACKING;
        };
    }
}

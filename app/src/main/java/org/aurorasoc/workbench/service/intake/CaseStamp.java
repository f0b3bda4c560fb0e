package org.aurorasoc.workbench.service.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.JsonNumber;
import org.aurorasoc.workbench.domain.json.JsonObject;

/// Which state of a case somebody saw: our version, and the time of its row. It travels with a shown case under
/// `workbench`, so that what is edited and handed back tells what it was made from; it is never stored.
public record CaseStamp(int version, Instant seen) {
    public static final String MEMBER = "workbench";
    private static final String VERSION = "version";
    private static final String SEEN = "seen";

    public Fields fields() {
        return new Fields().put(VERSION, version).put(SEEN, seen.toString());
    }

    /// The stamp of a record that was shown; empty for any other.
    public static Optional<CaseStamp> of(JsonObject record) {
        if (record.get(MEMBER) instanceof JsonObject stamp
                && stamp.get(VERSION) instanceof JsonNumber(var version)
                && stamp.get(SEEN) != null) {
            try {
                Instant seen = Instant.parse(stamp.text(SEEN).orElse(""));
                return Optional.of(new CaseStamp(version.intValueExact(), seen));
            } catch (DateTimeException | ArithmeticException _) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    static JsonObject removedFrom(JsonObject record) {
        return of(record).isEmpty() ? record : record.without(MEMBER);
    }
}

package org.aurorasoc.workbench.service;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.error.WorkbenchException;

/// Looks at every part of the workbench and says its state and what mends it. A part that cannot even be looked at is a
/// failed check, never the end of the examination.
public final class DoctorService {
    private final String backend;
    private final List<Examination> examinations;

    public DoctorService(String backend, List<Examination> examinations) {
        this.backend = backend;
        this.examinations = List.copyOf(examinations);
    }

    public Diagnosis examine() {
        return new Diagnosis(
                backend, examinations.stream().flatMap(DoctorService::checks).toList());
    }

    private static Stream<Check> checks(Examination examination) {
        try {
            return examination.look().get().stream();
        } catch (WorkbenchException e) {
            return Stream.of(new Check(examination.part(), Check.State.FAIL, e.sentence(), e.remedy()));
        }
    }

    /// One part, and how to look at it.
    public record Examination(String part, Supplier<List<Check>> look) {}

    /// The checks in the order of the parts; `ok` when none failed.
    public record Diagnosis(String backend, List<Check> checks) {
        public boolean ok() {
            return checks.stream().noneMatch(check -> check.state() == Check.State.FAIL);
        }
    }
}

package org.aurorasoc.workbench.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.aurorasoc.workbench.domain.Check;
import org.aurorasoc.workbench.domain.json.Fields;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.service.DoctorService.Diagnosis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `doctor`
@Command(name = "doctor", description = "Every part: its state, and what mends it. Exit code 1 when one has failed.")
final class DoctorCommand implements Callable<Integer>, NeedsStore {
    private final Session session;

    @Option(names = "--json", description = "One JSON document.")
    boolean json;

    DoctorCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Diagnosis diagnosis = session.services().doctor().examine();
        if (json) {
            session.print(document(diagnosis));
        } else {
            print(diagnosis.checks());
        }
        return diagnosis.ok() ? ExitCode.DONE : ExitCode.NO;
    }

    private void print(List<Check> checks) {
        TextTable table = new TextTable("part", "state", "detail");
        for (Check check : checks) {
            table.row(check.name(), check.state().word(), check.detail());
            if (!check.remedy().isEmpty()) {
                table.row("", "", "-> " + check.remedy());
            }
        }
        table.lines().forEach(session::print);
    }

    private static Json document(Diagnosis diagnosis) {
        return new Fields()
                .put("ok", diagnosis.ok())
                .put("backend", diagnosis.backend())
                .put("checks", diagnosis.checks(), DoctorCommand::check)
                .build();
    }

    private static Json check(Check check) {
        return new Fields()
                .put("name", check.name())
                .put("state", check.state().word())
                .put("detail", check.detail())
                .put("remedy", check.remedy())
                .build();
    }
}

package org.aurorasoc.workbench.cli;

import java.util.stream.Collectors;
import org.aurorasoc.workbench.domain.ModelId;
import org.aurorasoc.workbench.error.InvalidInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `model add`
@Command(name = "model", description = "Models that do not come with the program.")
final class ModelCommand extends CommandGroup {
    ModelCommand(Session session) {
        super(new Add(session));
    }

    /// Needs no store, so that it works beside an open window.
    @Command(name = "add", description = "Puts a model's files into the home, out of the artifact they came in.")
    static final class Add implements Runnable {
        private final Session session;

        @Parameters(index = "0", paramLabel = "NAME", description = "The model's name.")
        String name = "";

        @Parameters(index = "1", paramLabel = "FILE", description = "What installer/add-model.sh fetched.")
        String file = "";

        Add(Session session) {
            this.session = session;
        }

        @Override
        public void run() {
            ModelId model = ModelId.CHOICES.stream()
                    .filter(each -> each.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInputException("There is no model of that name.", names()));
            session.services().addModel(model, session.console().resolve(file));
            session.say(model.name() + " is in the home. WORKBENCH_MODEL=" + model.name() + " chooses it.");
        }

        private static String names() {
            return ModelId.CHOICES.stream().map(ModelId::name).collect(Collectors.joining(", ", "There are ", "."));
        }
    }
}

package org.aurorasoc.workbench.cli;

import org.aurorasoc.workbench.domain.desk.Judgement.Relation;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.service.recall.RecallRequest.Question;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `case link`, `case unrelated`, `case unlink`: what an analyst says about a case and a question, or another case.
abstract class JudgeCommand implements Runnable, NeedsStore {
    private final Session session;
    private final Relation relation;
    private final String said;

    @Parameters(paramLabel = "ID", description = "The case's id.")
    String id = "";

    @Option(names = "--to", paramLabel = "CASE-ID", description = "The other case; it holds in both directions.")
    String other = "";

    @Option(names = "--query", paramLabel = "TEXT", description = "The text that was asked with.")
    String query = "";

    JudgeCommand(Session session, Relation relation, String said) {
        this.session = session;
        this.relation = relation;
        this.said = said;
    }

    @Override
    public void run() {
        if (other.isEmpty() == query.isBlank()) {
            throw new InvalidInputException(
                    "It takes one thing that the case stands to.", "Give --to CASE-ID or --query TEXT.");
        }
        Question question = other.isEmpty() ? new Question.Text(query) : new Question.LikeCase(other);
        session.services().judgements().judge(question, id, relation, session.cancel());
        session.say(said);
    }

    @Command(name = "link", description = "Keep a case among the answers to a question, or to another case.")
    static final class Link extends JudgeCommand {
        Link(Session session) {
            super(session, Relation.LINKED, "Linked.");
        }
    }

    @Command(name = "unrelated", description = "Keep a case out of the answers to a question, or to another case.")
    static final class Unrelated extends JudgeCommand {
        Unrelated(Session session) {
            super(session, Relation.NOT_RELATED, "Kept as not related.");
        }
    }

    @Command(name = "unlink", description = "Take back what was said by link or unrelated.")
    static final class Unlink extends JudgeCommand {
        Unlink(Session session) {
            super(session, Relation.NONE, "Taken back.");
        }
    }
}

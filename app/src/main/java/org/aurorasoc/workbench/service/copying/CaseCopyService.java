package org.aurorasoc.workbench.service.copying;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.draft.DefangedText;
import org.aurorasoc.workbench.domain.draft.TicketNote;
import org.aurorasoc.workbench.domain.extract.Extractor;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.files.PrivateFiles;

/// Writes cases as text to take elsewhere. All forms but the fanged one are defanged; none carries a control character.
public final class CaseCopyService {
    private final CaseFacts plain;
    private final CaseFacts inert;
    private final TicketNote notes;

    public CaseCopyService(Extractor extractor) {
        DefangedText text = new DefangedText(extractor);
        plain = new CaseFacts(text::plainLine, text::plainBlock, DefangedText::plainValue);
        inert = new CaseFacts(text::line, text::block, DefangedText::plainValue);
        notes = new TicketNote(extractor);
    }

    public String plain(List<CopiedCase> cases) {
        return new PlainCases(plain).of(cases);
    }

    /// As plain, but indicators as they are: only for who asked for it.
    public String fanged(List<CopiedCase> cases) {
        return new PlainCases(
                        new CaseFacts(VisibleText::line, VisibleText::block, (_, value) -> VisibleText.line(value)))
                .of(cases);
    }

    public String markdown(List<CopiedCase> cases) {
        return new MarkdownCases(inert).of(cases);
    }

    public String json(List<CopiedCase> cases) {
        return new JsonCases(plain.block()).of(cases);
    }

    public String csv(List<CopiedCase> cases) {
        return new CsvCases(plain).of(cases);
    }

    public String ticket(List<CopiedCase> cases) {
        return cases.stream().map(each -> notes.of(each.record())).collect(Collectors.joining("\n"));
    }

    /// Writes a text to a file that only its owner may read.
    public void write(String text, Path file) {
        try {
            PrivateFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new FileAccessException("The file cannot be written.", "Choose another place.", e);
        }
    }
}

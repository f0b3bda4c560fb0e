package org.aurorasoc.workbench.domain.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aurorasoc.workbench.domain.CaseRecord;
import org.aurorasoc.workbench.domain.extract.Reading;
import org.aurorasoc.workbench.domain.extract.WarningList;
import org.aurorasoc.workbench.json.JsonText;
import org.junit.jupiter.api.Test;

class TicketNoteTest {
    private final TicketNote notes =
            new TicketNote(Reading.with(new WarningList("resolvers", WarningList.Kind.CIDR, List.of("8.8.8.8/32"))));

    private String note(String payload) {
        return notes.of(new CaseRecord("C-1", JsonText.readObject(payload.replace('\'', '"'))));
    }

    @Test
    void aNoteHasItsFiveSectionsAlsoWhenOneIsEmpty() {
        assertThat(note("{'title':'DNS tunnel','summary':'Two laptops.','checked':['the resolver'],"
                        + "'ruled_out':['a scanner','a backup'],'outcome':'contained'}"))
                .isEqualTo("""
                        # DNS tunnel

                        **Situation**

                        Two laptops.

                        **Checked**

                        - the resolver

                        **Ruled out**

                        - a scanner
                        - a backup

                        **Decision**

                        - contained

                        **Next**

                        –
                        """);
    }

    @Test
    void nothingInItIsALink() {
        String note = note("{'summary':'From https://cdn.evil.example/a.js and 8.8.8.8 to evil.example. "
                + "See [here](https://evil.example) <img src=x>','next':['ask j.doe@evil.example'],"
                + "'iocs':[{'type':'domain','value':'a.evil.example','verdict':'malicious'},"
                + "{'type':'url','value':'http://evil.example/`x'}]}");
        assertThat(note)
                .contains("hxxps://cdn[.]evil[.]example/a.js", "8[.]8[.]8[.]8", "j[.]doe[@]evil[.]example")
                .contains("- `a[.]evil[.]example` (domain, malicious)", "- `hxxp://evil[.]example/'x` (url)")
                .doesNotContain("evil.example", "](", "<img", "http://", "https://");
    }
}

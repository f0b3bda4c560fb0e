package org.aurorasoc.workbench.viewmodel.enrich;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.intel.Clearance;
import org.aurorasoc.workbench.domain.intel.HeldBack;
import org.aurorasoc.workbench.domain.intel.Indicator;
import org.aurorasoc.workbench.domain.intel.Tlp;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.service.enrich.Preview;
import org.aurorasoc.workbench.viewmodel.Reasons;

/// What would leave this machine, said before it does.
///
/// @param values how many would be sent; 0 when nothing would
/// @param sentence what would be sent where, or why nothing is; empty when there is nothing to say
/// @param detail each value, and why others stay
public record Outgoing(int values, String sentence, String detail) {
    static final Outgoing NOTHING = new Outgoing(0, "", "");
    private static final int MOST_NAMED = 20;

    static Outgoing of(Preview preview, Tlp tlp, Messages messages) {
        List<Clearance> leaving = preview.clearances().stream()
                .filter(clearance -> !clearance.nothingLeaves())
                .toList();
        Set<Indicator> values =
                leaving.stream().flatMap(each -> each.cleared().stream()).collect(Collectors.toSet());
        List<HeldBack> held = preview.clearances().stream()
                .filter(clearance -> !clearance.feed().staysHere())
                .flatMap(clearance -> clearance.heldBack().stream())
                .toList();
        if (values.isEmpty()) {
            long byMarking = held.stream()
                    .filter(each -> each.reason() == HeldBack.Reason.TLP_ABOVE_CEILING)
                    .map(HeldBack::indicator)
                    .distinct()
                    .count();
            return byMarking == 0
                    ? NOTHING
                    : new Outgoing(
                            0,
                            messages.text("enrich.held", byMarking, tlp.label()),
                            detail(List.of(), held, new Reasons(messages)));
        }
        String where = leaving.stream()
                .map(each -> VisibleText.line(host(each.feed().destination())))
                .distinct()
                .collect(Collectors.joining(", "));
        return new Outgoing(
                values.size(),
                messages.text("enrich.egress", values.size(), where, tlp.label()),
                detail(leaving, held, new Reasons(messages)));
    }

    private static String host(String destination) {
        return destination.endsWith(":443") ? destination.substring(0, destination.length() - 4) : destination;
    }

    private static String detail(List<Clearance> leaving, List<HeldBack> held, Reasons reasons) {
        List<String> lines = new ArrayList<>();
        leaving.stream()
                .flatMap(each -> each.cleared().stream())
                .distinct()
                .limit(MOST_NAMED)
                .forEach(each -> lines.add(LineWriter.value(each.type(), each.value())));
        held.stream()
                .limit(MOST_NAMED)
                .forEach(each -> lines.add(LineWriter.value(
                                each.indicator().type(), each.indicator().value())
                        + ": "
                        + reasons.heldBack(each)));
        return String.join("\n", lines);
    }
}

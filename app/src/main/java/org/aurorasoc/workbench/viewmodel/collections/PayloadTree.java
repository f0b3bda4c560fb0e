package org.aurorasoc.workbench.viewmodel.collections;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aurorasoc.workbench.domain.AsciiCase;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.domain.extract.Extraction;
import org.aurorasoc.workbench.domain.extract.Refusal;
import org.aurorasoc.workbench.domain.json.Json;
import org.aurorasoc.workbench.domain.json.JsonArray;
import org.aurorasoc.workbench.domain.json.JsonBoolean;
import org.aurorasoc.workbench.domain.json.JsonNull;
import org.aurorasoc.workbench.domain.json.JsonNumber;
import org.aurorasoc.workbench.domain.json.JsonObject;
import org.aurorasoc.workbench.domain.json.JsonString;
import org.aurorasoc.workbench.domain.refang.Defang;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.service.ExtractionService;

/// Reads a payload into what a tree may show: nothing invisible, nothing clickable, nothing endless.
final class PayloadTree {
    private static final int LONGEST_VALUE = 400;
    private static final int LONGEST_NAME = 80;
    private static final int MOST_MEMBERS = 200;
    private static final Set<String> PEOPLE_AND_MACHINES = Set.of("closed_by", "users", "user", "assets", "hosts");

    private final Messages messages;
    private final ExtractionService finder;
    private final boolean hidesNames;

    PayloadTree(Messages messages, ExtractionService finder, boolean hidesNames) {
        this.messages = messages;
        this.finder = finder;
        this.hidesNames = hidesNames;
    }

    List<PayloadNode> of(JsonObject payload) {
        return members(payload.members());
    }

    private List<PayloadNode> members(Map<String, Json> members) {
        List<PayloadNode> nodes = new ArrayList<>();
        for (var member : members.entrySet()) {
            if (nodes.size() == MOST_MEMBERS) {
                nodes.add(more(members.size() - MOST_MEMBERS));
                break;
            }
            nodes.add(node(member.getKey(), member.getValue()));
        }
        return nodes;
    }

    private PayloadNode node(String name, Json value) {
        String shown = Defang.text(VisibleText.line(start(name, LONGEST_NAME)));
        if (hidesNames && PEOPLE_AND_MACHINES.contains(AsciiCase.lower(name))) {
            return new PayloadNode(shown, messages.text("hidden"), List.of());
        }
        return switch (value) {
            case JsonObject(var members) -> new PayloadNode(shown, "", members(members));
            case JsonArray(var elements) ->
                new PayloadNode(shown, elements.isEmpty() ? messages.text("payload.empty") : "", elements(elements));
            case JsonString(var text) -> new PayloadNode(shown, text(text), List.of());
            case JsonNumber(var number) -> new PayloadNode(shown, start(number.toString(), LONGEST_NAME), List.of());
            case JsonBoolean truth -> new PayloadNode(shown, String.valueOf(truth == JsonBoolean.TRUE), List.of());
            case JsonNull _ -> new PayloadNode(shown, messages.text("payload.null"), List.of());
        };
    }

    private List<PayloadNode> elements(List<Json> elements) {
        List<PayloadNode> nodes = new ArrayList<>();
        for (Json element : elements) {
            if (nodes.size() == MOST_MEMBERS) {
                nodes.add(more(elements.size() - MOST_MEMBERS));
                break;
            }
            nodes.add(node(messages.text("number", nodes.size() + 1), element));
        }
        return nodes;
    }

    private PayloadNode more(int left) {
        return new PayloadNode(messages.text("payload.more", left), "", List.of());
    }

    private String text(String text) {
        String shown = defanged(start(text, LONGEST_VALUE));
        if (shown.isEmpty()) {
            return messages.text("payload.empty");
        }
        return text.length() <= LONGEST_VALUE ? shown : messages.text("payload.cut", shown, text.length());
    }

    /// A dot does not make a domain of a person's name.
    private String defanged(String text) {
        String plain = VisibleText.line(text);
        String safe = TableRowWriter.defanged(text);
        return safe.equals(plain) || couldBeFollowed(text) ? safe : plain;
    }

    /// Whatever resembles an indicator counts, unless all that is against it is an ending that does not exist.
    private boolean couldBeFollowed(String text) {
        if (text.contains("://") || text.indexOf('@') >= 0) {
            return true;
        }
        Extraction found = finder.extract(text);
        return !found.indicators().isEmpty()
                || found.rejectedNotListed() > 0
                || found.rejected().stream().anyMatch(each -> each.why() != Refusal.NO_TOP_LEVEL_DOMAIN);
    }

    /// Cut before anything else is done: a value may have megabytes.
    private static String start(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }
}

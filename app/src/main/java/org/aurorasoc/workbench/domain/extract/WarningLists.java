package org.aurorasoc.workbench.domain.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// All warning lists as one index. The documentation ranges and reserved names are never listed, whatever a file says:
/// samples are made of them.
public final class WarningLists {
    private record Piece(String text, String list) {}

    private record Shape(WarningPattern pattern, String list) {}

    private final AddressRanges ranges = new AddressRanges();
    private final Map<String, String> hosts = new HashMap<>();
    private final Map<String, String> values = new HashMap<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Shape> shapes = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    public WarningLists(List<WarningList> lists) {
        for (WarningList list : lists) {
            for (String entry : list.entries()) {
                add(list, entry.strip().toLowerCase(Locale.ROOT));
            }
        }
    }

    private void add(WarningList list, String entry) {
        if (entry.isEmpty()) {
            return;
        }
        String name = list.name();
        switch (list.kind()) {
            case CIDR -> {
                if (!ranges.add(entry, name)) {
                    refused.add(name + ": not a range: " + entry);
                }
            }
            case HOSTNAME -> hosts.putIfAbsent(entry.startsWith(".") ? entry.substring(1) : entry, name);
            case STRING -> values.putIfAbsent(entry, name);
            case SUBSTRING -> pieces.add(new Piece(entry, name));
            case REGEX ->
                WarningPattern.parse(entry)
                        .ifPresentOrElse(
                                pattern -> shapes.add(new Shape(pattern, name)),
                                () -> refused.add(name + ": a pattern that might take long: " + entry));
        }
    }

    /// Entries that are not used, each with its list and why.
    public List<String> refused() {
        return List.copyOf(refused);
    }

    /// The name of the first list that has the value.
    Optional<String> listing(String type, String canonical) {
        String lower = canonical.toLowerCase(Locale.ROOT);
        String host = HostPart.of(type, lower);
        if (HostPart.isForDocumentation(host)) {
            return Optional.empty();
        }
        return Optional.ofNullable(values.get(lower))
                .or(() -> host.isEmpty() ? Optional.empty() : hostListing(type, host))
                .or(() -> shapeListing(lower));
    }

    private Optional<String> hostListing(String type, String host) {
        boolean isName = Signs.isLetter(host.charAt(host.length() - 1)) && host.indexOf(':') < 0;
        return isName || type.equals("email") ? parents(host) : ranges.listing(host);
    }

    private Optional<String> parents(String host) {
        for (int from = 0; from >= 0; from = nextLabel(host, from)) {
            String list = hosts.get(host.substring(from));
            if (list != null) {
                return Optional.of(list);
            }
        }
        return Optional.empty();
    }

    private static int nextLabel(String host, int from) {
        int dot = host.indexOf('.', from);
        return dot < 0 ? -1 : dot + 1;
    }

    private Optional<String> shapeListing(String lower) {
        Optional<String> piece = pieces.stream()
                .filter(each -> lower.contains(each.text()))
                .map(Piece::list)
                .findFirst();
        return piece.or(() -> shapes.stream()
                .filter(each -> each.pattern().matches(lower))
                .map(Shape::list)
                .findFirst());
    }
}

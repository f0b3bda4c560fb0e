package org.aurorasoc.workbench.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The lines of a TOML file, changed one value at a time: everything else, comments too, stays as its owner wrote it.
/// Knows plain lines only; whoever uses it reads the result again and compares.
final class TomlEdit {
    private static final Pattern HEADER = Pattern.compile("\\s*\\[\\[?\\s*([^\\[\\]]+?)\\s*]]?\\s*(#.*)?");
    private static final String VALUE = "(\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'|[^\\s#\"'\\[{]+)";

    private final List<String> lines;

    TomlEdit(String text) {
        lines = new ArrayList<>(text.lines().toList());
    }

    /// @param from its first line after the header
    private record Region(int from, int to) {}

    /// @param table `profiles.team`, or empty for the top
    /// @param number counts the tables of a list, from 1
    void set(String table, int number, String key, String literal) {
        Optional<Region> region = region(table, number);
        if (region.isEmpty()) {
            append(table, key + " = " + literal);
            return;
        }
        OptionalInt line = line(region.get(), key);
        if (line.isEmpty()) {
            lines.add(endOfContent(region.get()), key + " = " + literal);
            return;
        }
        Matcher written = assignment(key).matcher(lines.get(line.getAsInt()));
        if (written.matches()) {
            lines.set(line.getAsInt(), written.group(1) + literal + written.group(3));
        }
    }

    private void append(String table, String line) {
        if (!lines.isEmpty() && !lines.getLast().isBlank()) {
            lines.add("");
        }
        lines.add("[" + table + "]");
        lines.add(line);
    }

    void remove(String table, int number, String key) {
        region(table, number)
                .map(region -> line(region, key))
                .filter(OptionalInt::isPresent)
                .filter(line ->
                        assignment(key).matcher(lines.get(line.getAsInt())).matches())
                .ifPresent(line -> lines.remove(line.getAsInt()));
    }

    void removeTable(String table) {
        region(table, 1)
                .ifPresent(
                        region -> lines.subList(region.from() - 1, region.to()).clear());
    }

    /// Adds a table to a list of them.
    void addElement(String table, List<String> content) {
        if (!lines.isEmpty() && !lines.getLast().isBlank()) {
            lines.add("");
        }
        lines.add("[[" + table + "]]");
        lines.addAll(content);
    }

    /// Takes a table of a list away, with the tables inside it.
    void removeElement(String table, int number) {
        region(table, number).ifPresent(region -> {
            int end = region.to();
            while (end < lines.size() && header(end).startsWith(table + ".")) {
                end = nextHeader(end + 1);
            }
            lines.subList(region.from() - 1, endOfContent(new Region(region.from(), end)))
                    .clear();
            int gap = region.from() - 1;
            while (gap > 0
                    && gap < lines.size()
                    && lines.get(gap).isBlank()
                    && lines.get(gap - 1).isBlank()) {
                lines.remove(gap);
            }
        });
    }

    String text() {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private Optional<Region> region(String table, int number) {
        if (table.isEmpty()) {
            return Optional.of(new Region(0, nextHeader(0)));
        }
        return IntStream.range(0, lines.size())
                .filter(line -> table.equals(header(line)))
                .skip(number - 1L)
                .mapToObj(line -> new Region(line + 1, nextHeader(line + 1)))
                .findFirst();
    }

    private int nextHeader(int from) {
        return IntStream.range(from, lines.size())
                .filter(line -> !header(line).isEmpty())
                .findFirst()
                .orElse(lines.size());
    }

    private String header(int line) {
        Matcher header = HEADER.matcher(lines.get(line));
        return header.matches() ? header.group(1).replaceAll("[\"'\\s]", "") : "";
    }

    private OptionalInt line(Region region, String key) {
        Pattern beginning = Pattern.compile("\\s*" + Pattern.quote(key) + "\\s*=.*");
        return IntStream.range(region.from(), region.to())
                .filter(line -> beginning.matcher(lines.get(line)).matches())
                .findFirst();
    }

    private static Pattern assignment(String key) {
        return Pattern.compile("(\\s*" + Pattern.quote(key) + "\\s*=\\s*)" + VALUE + "(\\s*(#.*)?)");
    }

    /// After the last line that says something: blank lines and comments at a table's end belong to the next one.
    private int endOfContent(Region region) {
        int end = region.to();
        while (end > region.from() && isIdle(lines.get(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isIdle(String line) {
        return line.isBlank() || line.stripLeading().startsWith("#");
    }
}

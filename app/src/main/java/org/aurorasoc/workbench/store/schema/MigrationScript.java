package org.aurorasoc.workbench.store.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aurorasoc.workbench.domain.MigrationStep;

/// Tells what a script of ours does, by its own first comment and its own statements.
final class MigrationScript {
    private static final Pattern SENTENCE = Pattern.compile("\\A-- ([^\\n]*(?:\\n-- [^\\n]*)*?[.])(?=\\s)");
    private static final Pattern STATEMENT = Pattern.compile(
            "\\b(?:CREATE (?:UNIQUE )?(TABLE|INDEX|EXTENSION)(?: IF NOT EXISTS)?|ALTER (TABLE))\\s+([a-z_][a-z0-9_.]*)");

    private MigrationScript() {}

    static MigrationStep read(String name, String resource) {
        String sql = text(resource);
        Matcher sentence = SENTENCE.matcher(sql);
        String summary = sentence.find() ? sentence.group(1).replace("\n-- ", " ") : "";
        Set<String> adds = new LinkedHashSet<>();
        STATEMENT.matcher(sql).results().forEach(found -> {
            String made = found.group(1);
            adds.add((made == null ? "columns of table" : made.toLowerCase(Locale.ROOT)) + " " + found.group(3));
        });
        return new MigrationStep(name, summary, adds.stream().toList());
    }

    private static String text(String resource) {
        try (InputStream script = MigrationScript.class.getResourceAsStream("/" + resource)) {
            return new String(Objects.requireNonNull(script, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}

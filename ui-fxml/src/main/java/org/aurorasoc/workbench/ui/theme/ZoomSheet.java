package org.aurorasoc.workbench.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What em cannot scale. Lengths follow the root's font size by themselves; the few sizes that have to be in px (that
/// root size itself, those of popups' texts, and icons, whose em is their own size) are written again, larger.
final class ZoomSheet {
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern SIZE = Pattern.compile("-fx-(icon|font)-size:\\s*([0-9.]+)px");

    private ZoomSheet() {}

    /// As an address that a scene takes for a sheet; to stand after the others.
    static String of(List<String> sheets, double factor) {
        StringBuilder rules = new StringBuilder();
        for (String sheet : sheets) {
            rules.append(scaled(read(sheet), factor));
        }
        byte[] text = rules.toString().getBytes(StandardCharsets.UTF_8);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(text);
    }

    static String scaled(String sheet, double factor) {
        StringBuilder rules = new StringBuilder();
        Matcher rule = RULE.matcher(COMMENT.matcher(sheet).replaceAll(""));
        while (rule.find()) {
            Matcher size = SIZE.matcher(rule.group(2));
            while (size.find()) {
                rules.append(String.format(
                        Locale.ROOT,
                        "%s { -fx-%s-size: %dpx; }%n",
                        rule.group(1).strip(),
                        size.group(1),
                        Math.round(Double.parseDouble(size.group(2)) * factor)));
            }
        }
        return rules.toString();
    }

    private static String read(String sheet) {
        try (InputStream in = URI.create(sheet).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(sheet, e);
        }
    }
}

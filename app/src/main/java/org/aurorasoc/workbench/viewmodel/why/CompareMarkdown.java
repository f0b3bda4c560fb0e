package org.aurorasoc.workbench.viewmodel.why;

import org.aurorasoc.workbench.i18n.Messages;

/// A comparison as a Markdown table to paste into a report: nothing in it makes a link, a tag or a column of its own.
final class CompareMarkdown {
    private CompareMarkdown() {}

    static String write(ComparePage page, Messages messages) {
        StringBuilder out = new StringBuilder();
        line(out, messages.text("compare.section"), page.left(), "", page.right());
        line(out, "---", "---", ":-:", "---");
        page.rows()
                .forEach(row -> line(out, row.section(), row.left(), row.mark().sign(), row.right()));
        if (!page.note().isEmpty()) {
            out.append('\n').append(cell(page.note())).append('\n');
        }
        return out.toString();
    }

    private static void line(StringBuilder out, String section, String left, String sign, String right) {
        out.append("| ").append(cell(section)).append(" | ").append(cell(left)).append(" | ");
        out.append(sign).append(" | ").append(cell(right)).append(" |\n");
    }

    private static String cell(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replace("`", "'")
                .replace("](", "] (")
                .replace("]:", "] :");
    }
}

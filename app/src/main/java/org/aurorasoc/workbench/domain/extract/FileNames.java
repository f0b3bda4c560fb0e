package org.aurorasoc.workbench.domain.extract;

import java.util.Locale;
import java.util.Set;

/// Names of files, as far as their ending tells.
final class FileNames {
    /// Endings of files that no domain has.
    private static final Set<String> ONLY_FILES = Set.of(
            "exe", "dll", "sys", "js", "jse", "vbs", "vbe", "ps1", "psm1", "bat", "cmd", "scr", "hta", "msi", "lnk",
            "jar", "txt", "log", "ini", "cfg", "conf", "xml", "json", "yml", "yaml", "csv", "htm", "html", "php", "asp",
            "aspx", "jsp", "doc", "docx", "docm", "xls", "xlsx", "xlsm", "ppt", "pptx", "pdf", "rtf", "png", "jpg",
            "jpeg", "gif", "bmp", "ico", "svg", "zip", "rar", "gz", "tar", "iso", "img", "dmg", "apk", "elf", "bin",
            "dat", "db", "tmp", "bak", "class", "cpp", "h", "java", "go", "rb", "lua", "swf", "ocx", "cpl", "drv",
            "pdb", "evtx", "pcap", "yar", "yara", "eml", "msg");
    /// Endings that are a domain's too: a name with one of them is a domain only where something says so.
    private static final Set<String> FILES_FIRST =
            Set.of("zip", "mov", "py", "sh", "md", "rs", "ps", "so", "cab", "pm", "mk", "map", "inc", "dot", "java");
    /// Endings that are mostly domains, unless the rest is what files are called.
    private static final Set<String> DOMAINS_FIRST = Set.of("pl", "cc", "in", "am", "ac", "la", "ai", "app", "com");
    private static final Set<String> CALLED_SO = Set.of(
            "readme",
            "makefile",
            "configure",
            "main",
            "setup",
            "install",
            "config",
            "script",
            "run",
            "test",
            "index",
            "command");
    /// Under these second levels countries give out domains: `x.com.py` is no program.
    private static final Set<String> SECOND_LEVELS =
            Set.of("com", "net", "org", "gov", "gob", "edu", "co", "ac", "mil");

    private FileNames() {}

    static boolean isFile(String name) {
        return ONLY_FILES.contains(ending(name));
    }

    static boolean isLikelyFile(String name) {
        String ending = ending(name);
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("www.")) {
            return false;
        }
        if (FILES_FIRST.contains(ending)) {
            String[] labels = lower.split("\\.");
            return labels.length < 3 || !SECOND_LEVELS.contains(labels[labels.length - 2]);
        }
        return DOMAINS_FIRST.contains(ending) && CALLED_SO.contains(lower.substring(0, lower.indexOf('.')));
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}

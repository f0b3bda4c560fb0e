package org.aurorasoc.workbench.viewmodel;

/// A path as people write it: the user's own folder is `~`.
public final class UnderHome {
    private UnderHome() {}

    public static String of(String path) {
        String home = System.getProperty("user.home", "");
        return !home.isEmpty() && path.startsWith(home + "/") ? "~" + path.substring(home.length()) : path;
    }
}

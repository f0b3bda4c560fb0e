package org.aurorasoc.workbench.settings;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An address as somebody typed it, and the password that stood in it. The address alone may be written down.
public record TypedAddress(String address, Secret password) {
    private static final String BEGIN = "(?<begin>\\s*[A-Za-z][A-Za-z0-9+.:-]*//)";
    private static final Pattern LOGIN =
            Pattern.compile(BEGIN + "(?<user>[^:@/?#]*):(?<password>[^/?#]*)@(?<rest>.*)", Pattern.DOTALL);
    /// A password may hold signs that should have been written as %XX: better cut off too much than written down.
    private static final Pattern LOOSE = Pattern.compile(
            BEGIN + "(?<user>[^:@/?#]*):(?!\\d{1,5}[/?#])(?<password>.*)@(?<rest>[^@]*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("(?<before>[?&])password=(?<password>[^&#]*)(?<and>&?)");

    public static TypedAddress of(String typed) {
        for (Pattern shape : new Pattern[] {LOGIN, LOOSE}) {
            Matcher login = shape.matcher(typed);
            if (login.matches()) {
                String user = login.group("user").isEmpty() ? "" : login.group("user") + "@";
                return new TypedAddress(
                        login.group("begin") + user + login.group("rest"), decoded(login.group("password")));
            }
        }
        Matcher parameter = PARAMETER.matcher(typed);
        return typed.contains("//") && parameter.find()
                ? new TypedAddress(without(typed, parameter), decoded(parameter.group("password")))
                : new TypedAddress(typed, Secret.NONE);
    }

    private static String without(String typed, Matcher parameter) {
        String kept = parameter.group("and").isEmpty() ? "" : parameter.group("before");
        return typed.substring(0, parameter.start()) + kept + typed.substring(parameter.end());
    }

    private static Secret decoded(String password) {
        return new Secret(PercentText.decode(password).orElse(password));
    }

    public boolean hasPassword() {
        return !password.isEmpty();
    }
}

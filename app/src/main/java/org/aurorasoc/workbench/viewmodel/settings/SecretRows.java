package org.aurorasoc.workbench.viewmodel.settings;

import java.util.function.Consumer;
import org.aurorasoc.workbench.secrets.SecretStore;
import org.aurorasoc.workbench.service.setup.Passwords;
import org.aurorasoc.workbench.service.setup.SetupPage;
import org.aurorasoc.workbench.service.setup.SetupService;
import org.aurorasoc.workbench.settings.Secret;
import org.aurorasoc.workbench.settings.SettingName;

/// Lines for passwords and keys: typed, never shown; they say where one is kept.
final class SecretRows {
    private final RowWriter write;
    private final SettingActions actions;

    SecretRows(RowWriter write, SettingActions actions) {
        this.write = write;
        this.actions = actions;
    }

    /// Keeps what was typed; an empty one is forgotten.
    interface Keep {
        void on(SetupService setup, Secret secret);
    }

    /// @param variable what the environment may set it by
    SettingRow password(SetupPage page, String key, Passwords.From from, SettingName variable, Keep keep) {
        String place = place(page);
        return switch (from) {
            case ENVIRONMENT ->
                write.fixed(
                        key,
                        write.text("password.hidden"),
                        page.origins().variable(variable).orElse(variable.name()));
            case SETTINGS_FILE ->
                write.fact(key, write.text("password.hidden"), false, write.text("password.open"))
                        .in(SettingRow.Mood.WARN);
            case KEPT ->
                hidden(key, write.text("password.change"), write.text("password.in." + place), keep)
                        .in(SettingRow.Mood.GOOD)
                        .with(write.text("password.forget"), false, forget(keep));
            case NONE -> hidden(key, write.text("password.type"), write.text("password.will." + place), keep);
        };
    }

    SettingRow feedKey(SetupPage page, Passwords.From from, Keep keep) {
        String key = "feed.key";
        return switch (from) {
            case ENVIRONMENT, SETTINGS_FILE ->
                write.fact(key, write.text("password.hidden"), false, write.text("feed.key.there"));
            case KEPT ->
                hidden(key, write.text("feed.key.change"), write.text("feed.key.in." + place(page)), keep)
                        .in(SettingRow.Mood.GOOD)
                        .with(write.text("password.forget"), false, forget(keep));
            case NONE -> hidden(key, write.text("feed.key.type"), write.text("feed.key.will." + place(page)), keep);
        };
    }

    private static String place(SetupPage page) {
        return page.passwords().place() == SecretStore.Place.KEYCHAIN ? "keychain" : "file";
    }

    private Runnable forget(Keep keep) {
        return () -> actions.change(setup -> keep.on(setup, Secret.NONE));
    }

    private SettingRow hidden(String key, String prompt, String state, Keep keep) {
        Consumer<String> commit = typed -> {
            Secret secret = new Secret(typed);
            actions.change(setup -> keep.on(setup, secret));
        };
        return SettingRow.of(write.text(key), new SettingControl.Hidden(prompt, commit), state);
    }
}

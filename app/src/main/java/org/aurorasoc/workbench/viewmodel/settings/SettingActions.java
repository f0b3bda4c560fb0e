package org.aurorasoc.workbench.viewmodel.settings;

import java.util.Map;
import java.util.Optional;
import org.aurorasoc.workbench.service.setup.SetupService;
import org.aurorasoc.workbench.settings.FeedSettings;
import org.aurorasoc.workbench.settings.SettingName;

/// What the lines of the settings page can have done.
interface SettingActions {
    interface Change {
        void on(SetupService setup);
    }

    /// Away from the screen; the page is read anew afterwards.
    void change(Change change);

    default void set(SettingName name, String value) {
        change(setup -> setup.set(name, value));
    }

    default void profile(String name, Map<SettingName, String> settings) {
        change(setup -> setup.profile(name, settings));
    }

    default void activate(Optional<String> profile) {
        change(setup -> setup.activate(profile));
    }

    /// Closes the memory and opens the one that is named now.
    void reopen();

    void test();

    /// Tries one feed alone, as it is written now.
    void testFeed(FeedSettings feed);

    /// Lets the analyst choose a file, and adds it as a feed.
    void chooseFeedFile();

    void seeMigration();

    void migrate();

    void loadSamples();

    void removeSamples();

    void copy(String text);
}

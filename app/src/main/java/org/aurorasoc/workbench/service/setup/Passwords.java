package org.aurorasoc.workbench.service.setup;

import java.util.Map;
import org.aurorasoc.workbench.secrets.SecretStore;

/// Where each password and key comes from; holds none.
///
/// @param place where one that is typed would be kept
/// @param feeds the keys of MISP servers, by the feed's name
/// @param changed whether one was given or forgotten since the memory was opened, which then uses the old one
public record Passwords(SecretStore.Place place, From database, From redis, Map<String, From> feeds, boolean changed) {
    public Passwords {
        feeds = Map.copyOf(feeds);
    }

    public enum From {
        ENVIRONMENT,
        SETTINGS_FILE,
        KEPT,
        NONE
    }
}

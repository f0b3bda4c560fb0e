package org.aurorasoc.workbench.viewmodel.shell;

import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.i18n.Messages;
import org.aurorasoc.workbench.service.CacheStatus;

/// The cache, as the status bar shows it.
///
/// @param text empty while nobody knows
/// @param serves whether it answers
/// @param explanation a sentence on what that means
public record CacheLine(String text, boolean serves, String explanation) {
    static final CacheLine UNKNOWN = new CacheLine("", false, "");

    static CacheLine of(CacheStatus status, Messages messages) {
        String key =
                switch (status.condition()) {
                    case OFF -> "cache.off";
                    case SERVES -> "cache.serves";
                    case TAKES_NOTHING -> "cache.takes.nothing";
                    case AWAY -> "cache.away";
                };
        String said = VisibleText.line(status.detail());
        return new CacheLine(
                messages.text(key),
                status.condition() == CacheStatus.Condition.SERVES,
                (said + " " + messages.text(key + ".means")).strip());
    }
}

package org.aurorasoc.workbench.intel.misp;

import java.net.http.HttpHeaders;
import org.aurorasoc.workbench.domain.intel.FeedAnswer;

/// What came of one request.
sealed interface HttpAnswer {
    record Came(int status, HttpHeaders headers, byte[] body) implements HttpAnswer {}

    /// Nothing usable came; `why` is what the feed then says.
    record Failed(FeedAnswer why) implements HttpAnswer {}
}

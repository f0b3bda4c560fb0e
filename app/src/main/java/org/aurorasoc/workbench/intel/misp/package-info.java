/// A MISP server as a feed, asked over HTTP with a time limit, a size limit and a budget of requests.
/// Nothing that it answers is trusted, no redirect is followed, and its key is seen by the request alone.
/// Start at [MispFeed].
@NullMarked
package org.aurorasoc.workbench.intel.misp;

import org.jspecify.annotations.NullMarked;

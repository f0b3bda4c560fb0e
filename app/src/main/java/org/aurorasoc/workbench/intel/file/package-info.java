/// A file on this machine as a feed: MISP events, a STIX bundle or CSV, plain or .gz; the home of the CSV library.
/// Read when first asked and again when it changed; nothing leaves the machine. A bad record costs only itself.
/// Start at [FileFeed], then [FeedReader].
@NullMarked
package org.aurorasoc.workbench.intel.file;

import org.jspecify.annotations.NullMarked;

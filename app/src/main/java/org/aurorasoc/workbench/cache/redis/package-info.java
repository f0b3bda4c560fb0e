/// The cache on a Redis server; the home of its client library.
/// Never lets a password or a server's own words out.
/// Start at [RedisIndicatorCache].
@NullMarked
package org.aurorasoc.workbench.cache.redis;

import org.jspecify.annotations.NullMarked;

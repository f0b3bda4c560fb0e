/// Servers that tests start for themselves: PostgreSQL with pgvector and Redis, in temp folders on free loopback ports,
/// as an unprivileged user, stopped at the end. No test ever uses a server it did not start.
/// Start at [SharedPostgres].
package org.aurorasoc.workbench.testservers;

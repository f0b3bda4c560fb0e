/// The PostgreSQL store against real servers, every bad state of a database built for real.
/// Start at `TestDatabase`, then `PostgresStoreIT`.
package org.aurorasoc.workbench.store.postgres;

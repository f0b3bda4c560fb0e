/// The shared PostgreSQL store: a table that another service works on too, so opening it never changes it.
/// The only home of the driver, its pool and pgvector's types. Knows no service and no screen.
/// Start at [PostgresStore]; [SharedTable] is the door to the database, [NearestSearch] the heart of searching,
/// [UnitWriter] that of writing.
@NullMarked
package org.aurorasoc.workbench.store.postgres;

import org.jspecify.annotations.NullMarked;

/// Versioned changes of a store's own tables, for both adapters; the home of Flyway.
/// Knows no table: the numbered SQL files do. Never runs unasked on a shared database.
/// Start at [SchemaMigration].
@NullMarked
package org.aurorasoc.workbench.store.schema;

import org.jspecify.annotations.NullMarked;

/** All migrations applied, no rows: what every test file copies unless it asks for another. */
export const migratedTemplate = "migrated_template";

/** All migrations applied and the sample data of supabase/seeds. */
export const seededTemplate = "seeded_template";

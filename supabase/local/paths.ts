import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Absolute path of the project (the folder with package.json). */
export const projectFolder = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

/** Absolute path of `supabase/migrations`. */
export const migrationsFolder = join(projectFolder, "supabase", "migrations");

/** State of the embedded default, git-ignored. */
export const stateFolder = join(projectFolder, ".local");

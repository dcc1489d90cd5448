import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const supabaseFolder = fileURLToPath(new URL("..", import.meta.url));

/** What each module builds on, besides `seed.sql`. Modules stand in the order of `db:seed:all`. */
const requirements = {
  people: [],
  media: ["people"],
  questions: ["people", "media"],
  lessons: ["people", "media", "questions"],
  tests: ["people", "media", "questions"],
  attempts: ["people", "media", "questions", "lessons", "tests"],
  subscriptions: ["people"],
  community: ["people"],
  sync: ["people", "media", "questions", "tests"],
} as const satisfies Record<string, readonly string[]>;

export type SeedModule = keyof typeof requirements;

/** Names that `db:seed:<module>` takes. */
export const seedModules = Object.keys(requirements) as SeedModule[];

/** Whether the text names a seed module. */
export function isSeedModule(name: string): name is SeedModule {
  return Object.hasOwn(requirements, name);
}

/**
 * The SQL files of these modules (all of them by default) and of what they build on, in the order in
 * which they run. Absolute paths; `seed.sql` comes first.
 */
export async function seedFiles(modules: readonly SeedModule[] = seedModules): Promise<string[]> {
  const wanted = new Set<string>(modules.flatMap((name) => [name, ...requirements[name]]));
  const folder = join(supabaseFolder, "seeds");
  const files = (await readdir(folder)).sort().filter((file) => {
    const [, name] = /^\d\d_([a-z]+).*\.sql$/.exec(file) ?? [];
    return name !== undefined && wanted.has(name);
  });
  return [join(supabaseFolder, "seed.sql"), ...files.map((file) => join(folder, file))];
}

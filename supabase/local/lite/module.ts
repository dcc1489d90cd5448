/**
 * Loads Supabase's own TypeScript implementation of Auth, Data and Storage.
 * Storage is behind a flag that is read once, when the module is evaluated: hence a dynamic import
 * after the environment is set.
 */
export async function loadLite() {
  process.env.EXPERIMENTAL_STORAGE = "1";
  process.env.LITE_TELEMETRY = "0";
  return import("@supabase/lite");
}

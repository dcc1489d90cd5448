import type { SupabaseAccess } from "~/platform/supabase/context";
import { loadCode } from "~/platform/supabase/load-code";
import type { MediaLibrary } from "~/ui/media/media-library";

/** The media store, whose code is fetched when something is first asked of it. */
export function createMediaLibrary(supabase: SupabaseAccess): MediaLibrary {
  const library = async () =>
    (await loadCode(() => import("./library"))).openMediaLibrary(supabase);
  return {
    upload: async (file, options) => (await library()).upload(file, options),
    url: async (item) => (await library()).url(item),
    measure: async (item) => (await library()).measure(item),
  };
}

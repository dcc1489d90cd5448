import { useQuery } from "@tanstack/react-query";
import { useSupabase } from "~/platform/supabase/context";
import { mediaAnalysis } from "../analysis";
import type { MediaRecord } from "../media";

/** How the present content of a file sounds, as measured; null when nobody has measured it. */
export function useAnalysis({ id, type, checksum }: Pick<MediaRecord, "id" | "type" | "checksum">) {
  const { client } = useSupabase();
  return useQuery({
    queryKey: ["media", "analysis", id, checksum],
    enabled: type === "audio",
    queryFn: async () => {
      const { data, error } = await client
        .from("media_analysis")
        .select(
          "duration, loudness, peak, clipped, leading_silence, trailing_silence, peaks, measured_at",
        )
        .eq("media_id", id)
        .eq("checksum", checksum ?? "")
        .maybeSingle();
      if (error) throw new Error(error.message);
      return data ? mediaAnalysis.parse(data) : null;
    },
  });
}

import type { LegacyRow } from "../../legacy-row.ts";

/** A number without the people behind it is no like here: the count starts anew. */
export function leaveLikes(row: LegacyRow): void {
  if (row.count("like_count", 0) > 0)
    row.note(
      "left_out",
      "like_count",
      "Nobody is named who liked it; likes are counted anew here.",
    );
}

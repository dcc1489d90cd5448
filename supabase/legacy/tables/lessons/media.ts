import { SetAside } from "../../legacy-row.ts";
import type { LegacyTable } from "../../table.ts";
import { jsonObject } from "../../values.ts";
import { COPY, isWebAddress, noteAddress, titleOfUrl } from "../links.ts";

/** Files of the library. They had no title; the metadata or the address gives one. */
export const media: LegacyTable = {
  name: "media",
  target: "public.media",
  order: "t.created_at, t.id",
  mapper: () => (row) => {
    const url = row.text("url")?.trim() ?? "";
    if (url === "") throw new SetAside("It has no address.");
    if (isWebAddress(url)) noteAddress(row, "url", COPY);
    else row.note("review", "url", "No web address: upload the file in its place.");
    if (row.text("thumbnail_url"))
      noteAddress(row, "thumbnail_url", "Upload a picture where one is wanted.");
    const metadata = row.json("metadata");
    const named = jsonObject.safeParse(metadata).data?.title;
    const created = row.timeOf("created_at");
    return [
      {
        into: "public.media",
        values: {
          id: row.key,
          type: row.raw("type"),
          title:
            typeof named === "string" && named.trim() !== "" ? named : titleOfUrl(url, "A file"),
          url,
          thumbnail_url: row.text("thumbnail_url"),
          duration: row.number("duration", { min: 0 }),
          file_size: row.integer("file_size"),
          mime_type: row.text("mime_type"),
          metadata,
          created_at: created,
          updated_at: created,
        },
      },
    ];
  },
};

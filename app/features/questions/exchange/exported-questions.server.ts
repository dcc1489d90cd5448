import { z } from "zod";
import { type ExchangeQuestion, exchangeQuestion } from "~/domain/exchange/exchange-question";
import type { Module } from "~/domain/item-types";
import type { SignedInPerson } from "~/platform/supabase/user-client.server";
import { bankOf } from "../banks";
import { questionRecord, shapedAnswers } from "../question";

type Client = SignedInPerson["client"];

const mediaRow = z.object({
  id: z.string(),
  bucket: z.string(),
  path: z.string(),
  mime_type: z.string(),
});
export type MediaRow = z.infer<typeof mediaRow>;

/** A question to export, and where its file stands in the store. */
export interface ExportedQuestion {
  question: ExchangeQuestion;
  media: MediaRow | null;
}

/** Ids that one request's address has room for. */
const AT_A_TIME = 100;
const row = z.record(z.string(), z.unknown());

async function inParts<T>(
  ids: readonly string[],
  read: (part: readonly string[]) => Promise<T[]>,
): Promise<T[]> {
  const found: T[] = [];
  for (let start = 0; start < ids.length; start += AT_A_TIME)
    found.push(...(await read(ids.slice(start, start + AT_A_TIME))));
  return found;
}

async function mediaOf(client: Client, ids: readonly string[]): Promise<Map<string, MediaRow>> {
  const rows = await inParts(ids, async (part) => {
    const { data, error } = await client
      .from("media")
      .select("id, bucket, path, mime_type")
      .in("id", part);
    if (error) throw error;
    return z.array(mediaRow).parse(data);
  });
  return new Map(rows.map((file) => [file.id, file]));
}

const endingOf = (path: string) => /\.\w+$/.exec(path)?.[0] ?? "";

/** Where a file stands in the package, seen from the items. */
const hrefOf = ({ id, path }: MediaRow) => `../media/${id}${endingOf(path)}`;

/** The questions of a bank in the order of these ids, as this person may read them. */
export async function exportedQuestions(
  { client }: SignedInPerson,
  module: Module,
  ids: readonly string[],
): Promise<ExportedQuestion[]> {
  const bank = bankOf(`${module}_questions`);
  const rows = await inParts(ids, async (part) => {
    const { data, error } = await client.from(bank.name).select("*").in("id", part);
    if (error) throw error;
    return z.array(row).parse(data);
  });
  const byId = new Map(
    rows.map((stored) => {
      const answers = shapedAnswers(module, stored.type, stored.options, stored[bank.keyColumn]);
      const record = questionRecord.parse({ ...stored, ...answers });
      return [record.id, record] as const;
    }),
  );
  const files = await mediaOf(client, [
    ...new Set([...byId.values()].flatMap(({ media_id }) => media_id ?? [])),
  ]);
  return ids.flatMap((id) => {
    const record = byId.get(id);
    if (!record) return [];
    const media = files.get(record.media_id ?? "") ?? null;
    const placed = media && { href: hrefOf(media), mime_type: media.mime_type };
    return [{ question: exchangeQuestion.parse({ ...record, module, media: placed }), media }];
  });
}

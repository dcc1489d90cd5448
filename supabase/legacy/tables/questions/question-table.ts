import type pg from "pg";
import { findItemType, type Module } from "../../../../app/domain/item-types.ts";
import { type LegacyRow, SetAside } from "../../legacy-row.ts";
import { questionTypeNamed } from "../../question-types.ts";
import type { Insert, LegacyTable } from "../../table.ts";
import { decodeJson } from "../../values.ts";
import { difficultyOf } from "../difficulty.ts";
import { type FileKind, type LinkedFile, linkReader } from "../links.ts";
import { type Tags, tagReader } from "../tags.ts";
import { convertItem } from "./convert.ts";
import type { OurItem } from "./item.ts";
import { tryToPublish } from "./publishing.ts";

/** What differs between the four question banks. */
export interface Bank {
  module: Module;
  keyColumn: "answer_key" | "correct_answers";
  /** Columns that hold an address beside prompt_media_url. */
  addresses?: readonly string[];
  /** Speaking and listening: they also may come without a text. */
  hasUpdatedAt: boolean;
  /** Columns that tell twins apart, beside type and title; SQL over the alias t. */
  content: string;
  extra?: LegacyTable["extra"];
  /** Columns of this bank alone. */
  own?: (row: LegacyRow, fileOf: (field: string) => LinkedFile | null) => Insert["values"];
}

interface Draft {
  item: OurItem;
  /** prompt_media_url, if it is one. */
  address: string | null;
  file: LinkedFile | null;
  own: Insert["values"];
  tags: Tags;
  inserts: Insert[];
}

/** Twins have type, title and content in common; an active one stays, else the oldest. */
const twins = ({ module, content }: Bank) => `
  join (
    select id, (row_number() over same)::int as rank, first_value(id) over same as keeper
    from public.${module}_questions t
    window same as (partition by t.type, lower(btrim(t.title)), ${content}
      order by t.is_active desc, t.created_at, t.id)
  ) a on a.id = t.id`;

/** The address of the file; the legacy wrote a missing one as the text "null". */
function addressOf(row: LegacyRow): string | null {
  const url = row.text("prompt_media_url")?.trim() || null;
  if (url === null || !/(^|\/)null$/.test(url)) return url;
  row.note("changed", "prompt_media_url", 'It was the text "null", which is no address.');
  return null;
}

async function draftsOf(bank: Bank, rows: readonly LegacyRow[], target: pg.ClientBase) {
  const fields = ["prompt_media_url", ...(bank.addresses ?? [])];
  const tagsOf = await tagReader(target, rows);
  const link = await linkReader(target, rows, fields);
  const drafts = new Map<string, Draft>();
  for (const row of rows) {
    const type = questionTypeNamed(bank.module, row.raw("type"));
    if (!type || row.extra("rank") !== 1) continue;
    const inserts: Insert[] = [];
    const address = addressOf(row);
    const fileOf = (field: string, usual: FileKind | null = "audio") => {
      const file = link(row, field, usual);
      inserts.push(...(file?.inserts ?? []));
      return file;
    };
    const [usual = null] = findItemType(bank.module, type)?.media?.kinds ?? [];
    const kind = usual === "document" ? null : usual;
    const file = address === null ? null : fileOf("prompt_media_url", kind);
    const item = convertItem({
      module: bank.module,
      type,
      prompt: row.text("prompt_text"),
      transcript: row.text("transcript"),
      options: decodeJson(row.raw("options")),
      key: decodeJson(row.raw(bank.keyColumn)),
    });
    const own = bank.own?.(row, (field) => fileOf(field)) ?? {};
    const tags = tagsOf(row);
    inserts.push(...tags.inserts);
    drafts.set(row.key, { item, address, file, own, tags, inserts });
  }
  return drafts;
}

function noteConversion(row: LegacyRow, { item }: Draft, { keyColumn }: Bank): void {
  if (item.type !== row.raw("type") && !item.remarks.some(({ field }) => field === "type"))
    row.note("changed", "type", `It is called "${item.type}" here.`);
  for (const { kind, field, reason } of item.remarks)
    row.note(kind, field === "key" ? keyColumn : field, reason);
  if (row.raw("bookmarked") === true) {
    const reason = "It was one flag for all learners; each has bookmarks of the own here.";
    row.note("left_out", "bookmarked", reason);
  }
}

/** One of the four question banks. */
export function questionTable(bank: Bank): LegacyTable {
  const name = `${bank.module}_questions`;
  const into = `public.${name}`;
  return {
    name,
    target: into,
    also: ["public.media", "public.tags"],
    extra: { rank: "a.rank", keeper: "a.keeper", ...bank.extra },
    join: twins(bank),
    order: "a.rank, t.created_at, t.id",
    mapper: async ({ rows, target }) => {
      const drafts = await draftsOf(bank, rows, target);
      const wanted = rows.flatMap((row) => {
        const draft = drafts.get(row.key);
        if (!draft || !row.flag("is_active", true)) return [];
        const { item, file } = draft;
        return [{ key: row.key, item, mediaId: file?.id ?? null, mediaKind: file?.kind ?? null }];
      });
      const problems = await tryToPublish(target, bank.module, bank.keyColumn, wanted);
      return (row) => {
        if (!questionTypeNamed(bank.module, row.raw("type")))
          throw new SetAside("There is no question type of this name.");
        const draft = drafts.get(row.key);
        if (!draft) {
          const sameAs = String(row.extra("keeper"));
          return { sameAs, reason: "The same question is in the bank again." };
        }
        noteConversion(row, draft, bank);
        const problem = problems.get(row.key);
        const isActive = row.flag("is_active", true) && problem === undefined;
        if (problem !== undefined)
          row.note("review", "is_active", `It waits as a draft. ${problem}`);
        const { type, options, key, ...text } = draft.item;
        const created = row.timeOf("created_at", "updated_at");
        return [
          {
            into,
            values: {
              id: row.key,
              type,
              title: row.filled("title", "Without a title"),
              prompt_text: text.prompt_text ?? (bank.hasUpdatedAt ? null : ""),
              transcript: text.transcript,
              options,
              [bank.keyColumn]: key,
              difficulty: difficultyOf(row),
              tags: draft.tags.names,
              is_active: isActive,
              review_status: isActive ? "approved" : "draft",
              prompt_media_url: draft.address,
              media_id: draft.file?.id ?? null,
              source: draft.tags.names.includes("seed") ? "seed" : "import",
              created_at: created,
              updated_at: bank.hasUpdatedAt ? row.timeOf("updated_at", "created_at") : created,
              ...draft.own,
            },
          },
          ...draft.inserts,
        ];
      };
    },
  };
}

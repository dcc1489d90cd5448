import type pg from "pg";
import type { Module } from "../../../../app/domain/item-types.ts";
import { questionTypeNamed } from "../../question-types.ts";
import { decodeJson, jsonObject } from "../../values.ts";
import { convertItem } from "./convert.ts";
import type { LegacyItem, OurItem } from "./item.ts";

/** An item as the legacy had it and as it is here. */
export interface Asked {
  item: LegacyItem;
  ours: OurItem;
}

const textIn = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** The items that answers were given to, by legacy id; those of unknown types are not among them. */
export async function itemsAsked(
  source: pg.ClientBase,
  module: Module,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Asked>> {
  const { rows } = await source.query<{ id: string; row: unknown }>(
    `select id::text, to_jsonb(q) as row from public.${module}_questions q where id = any ($1::uuid[])`,
    [[...new Set(ids)]],
  );
  return new Map(
    rows.flatMap(({ id, row }) => {
      const values = jsonObject.parse(row);
      const type = questionTypeNamed(module, values.type);
      if (!type) return [];
      const item: LegacyItem = {
        module,
        type,
        prompt: textIn(values.prompt_text),
        transcript: textIn(values.transcript),
        options: decodeJson(values.options),
        key: decodeJson(values.answer_key ?? values.correct_answers),
      };
      return [[id, { item, ours: convertItem(item) }] as const];
    }),
  );
}

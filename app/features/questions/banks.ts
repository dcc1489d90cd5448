import { MODULES, type Module } from "~/domain/item-types/facts";
import type { Database } from "~/platform/supabase/database.types";

export type BankName = Extract<keyof Database["public"]["Tables"], `${Module}_questions`>;

interface Bank {
  /** Table, and so the resource. */
  name: BankName;
  module: Module;
  /** The module as a heading. */
  title: string;
  /** The column that holds the key; listening kept its legacy name. */
  keyColumn: "answer_key" | "correct_answers";
  /** Columns that are not null, so that no text there is an empty one. */
  alwaysHasText: boolean;
}

const titles: Record<Module, string> = {
  speaking: "Speaking",
  writing: "Writing",
  reading: "Reading",
  listening: "Listening",
};

/** The four question banks, in test order. */
export const BANKS: readonly Bank[] = MODULES.map((module) => ({
  name: `${module}_questions`,
  module,
  title: titles[module],
  keyColumn: module === "listening" ? "correct_answers" : "answer_key",
  alwaysHasText: module === "reading" || module === "writing",
}));

/** The bank of a resource; undefined for any other resource. */
export const findBank = (resource: string | undefined): Bank | undefined =>
  BANKS.find(({ name }) => name === resource);

/** @throws for a resource that is no bank, which is a programming error */
export function bankOf(resource: string | undefined): Bank {
  const bank = findBank(resource);
  if (!bank) throw new Error(`${resource} is no question bank`);
  return bank;
}

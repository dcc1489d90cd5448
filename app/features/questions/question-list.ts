import { z } from "zod";
import { DIFFICULTIES } from "~/domain/difficulty";
import type { Module } from "~/domain/item-types";
import { reviewStatus } from "~/domain/review";

const several = <T extends z.ZodType>(entry: T) =>
  z.array(entry).or(entry.transform((one) => [one]));
const day = z.iso.date();

/** What a list of questions can be narrowed by; also what stands in the address. */
export const questionFilter = z.strictObject({
  q: z.string().optional(),
  type: several(z.string()).optional(),
  difficulty: several(z.enum(DIFFICULTIES)).optional(),
  tags: several(z.string()).optional(),
  is_active: z.boolean().optional(),
  /** First and last day, in the reader's zone. */
  updated_from: day.optional(),
  updated_to: day.optional(),
  archived: z.boolean().optional(),
  review_status: several(reviewStatus).optional(),
  assigned_to_me: z.boolean().optional(),
});

interface ListParams {
  filter?: unknown;
  sort?: { field: string; order: "ASC" | "DESC" };
  pagination?: { page: number; perPage: number };
}

const DAY_MS = 24 * 60 * 60 * 1000;
const startOf = (date: string): Date => new Date(`${date}T00:00`);
const nonEmpty = <T>(list: T[] | undefined) => (list?.length ? list : null);

/**
 * The arguments of list_questions for a page of a list.
 * @throws Error for a filter the function does not know: showing everything instead would mislead
 */
export function listArguments(bank: Module, { filter = {}, sort, pagination }: ListParams) {
  const parsed = questionFilter.safeParse(filter);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name =
      issue?.code === "unrecognized_keys" ? issue.keys.join(", ") : issue?.path.join(".");
    throw new Error(
      `The list cannot be filtered like this (${name}). Clear the filters and try again.`,
    );
  }
  const {
    review_status,
    assigned_to_me,
    q,
    type,
    difficulty,
    tags,
    is_active,
    updated_from,
    updated_to,
    archived,
  } = parsed.data;
  return {
    bank,
    query: q?.trim() || null,
    types: nonEmpty(type),
    difficulties: nonEmpty(difficulty),
    tags: nonEmpty(tags),
    active: is_active ?? null,
    updated_from: updated_from ? startOf(updated_from).toISOString() : null,
    updated_to: updated_to ? new Date(startOf(updated_to).getTime() + DAY_MS).toISOString() : null,
    archived: archived ?? false,
    review_statuses: nonEmpty(review_status),
    assigned_to_me: assigned_to_me ?? false,
    sort: sort?.field ?? "updated_at",
    descending: sort?.order !== "ASC",
    page: pagination?.page ?? 1,
    per_page: pagination?.perPage ?? 25,
  };
}

/** What list_questions answers. */
export const listAnswer = z.object({
  rows: z.array(z.unknown()),
  total: z.number(),
  total_is_estimate: z.boolean(),
});

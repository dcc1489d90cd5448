import { z } from "zod";
import { scheduleProblem } from "./schedule";
import { CONFIGS, SOURCE_KINDS } from "./source";

const KEY = /^[a-z][a-z0-9_-]{1,39}$/;

export const KIND_CHOICES = [
  { id: "upload", name: "Files that are uploaded (CSV, JSON, NDJSON, XLSX, QTI 3, GIFT)" },
  { id: "feed", name: "Feed over HTTP (paged JSON)" },
  { id: "postgres", name: "Another Postgres" },
];

const formValues = z.looseObject({
  name: z.string().nullish(),
  key: z.string().nullish(),
  kind: z.enum(SOURCE_KINDS).nullish(),
  config: z.record(z.string(), z.unknown()).nullish(),
  schedule: z.string().nullish(),
  retire_limit: z.coerce.number().nullish(),
});

type Errors = Record<string, unknown>;

/** Problems of the form of a source by field, as react-admin takes them. */
export function sourceProblems(values: Record<string, unknown>): Errors {
  const { name, key, kind, config, schedule, retire_limit } = formValues.parse(values);
  const errors: Errors = {};
  if (!name?.trim()) errors.name = "Give the source a name.";
  if (!KEY.test(key ?? "") || key === "local" || key === "seed")
    errors.key =
      "2 to 40 small letters, digits, - or _, beginning with a letter. “local” and “seed” are taken.";
  if (!kind) errors.kind = "Choose where the questions come from.";
  const cron = scheduleProblem(schedule);
  if (cron) errors.schedule = cron;
  if (retire_limit == null || !(retire_limit >= 0 && retire_limit <= 100))
    errors.retire_limit = "A number from 0 to 100.";
  const { error } = kind ? CONFIGS[kind].safeParse(config ?? {}) : {};
  if (error)
    errors.config = Object.fromEntries(
      error.issues.map(({ path, message }) => [String(path[0]), message]).reverse(),
    );
  return errors;
}

const filled = (config: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(config).filter(
      ([, value]) => value !== "" && value !== null && value !== undefined,
    ),
  );

/** The form's values as a row: numbers as numbers, nothing empty. */
export function toSourceRow(values: Record<string, unknown>): Record<string, unknown> {
  const { kind, config, schedule } = formValues.parse(values);
  return {
    ...values,
    config: kind ? filled(CONFIGS[kind].parse(config ?? {})) : {},
    schedule: kind === "upload" ? null : schedule?.trim() || null,
  };
}

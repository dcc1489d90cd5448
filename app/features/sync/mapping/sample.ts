import { z } from "zod";
import { mapping } from "../source/source";
import { fieldProblem } from "./field-problem";

/** What is asked for a look at a source: its first records, mapped. */
export const sampleRequest = z.object({
  source_id: z.uuid(),
  file_path: z.string().max(500).nullish(),
  file_name: z.string().max(300).nullish(),
  /** Left out: matched by name. */
  mapping: mapping.nullish(),
});
export type SampleRequest = z.output<typeof sampleRequest>;

const sampleRow = z.object({
  row: z.number(),
  external_id: z.string().nullable(),
  module: z.string().nullable(),
  question_type: z.string().nullable(),
  values: z.record(z.string(), z.unknown()).nullable(),
  payload: z.record(z.string(), z.unknown()),
  problems: z.array(fieldProblem).nullable(),
  warnings: z.array(fieldProblem).nullable(),
});
export type SampleRow = z.output<typeof sampleRow>;

/** The first records of a source under a mapping. */
export const sample = z.object({
  /** What can be mapped, as dotted paths. */
  paths: z.array(z.string()),
  /** What the names suggest. */
  suggested: z.record(z.string(), z.string()),
  rows: z.array(sampleRow),
});
export type Sample = z.output<typeof sample>;

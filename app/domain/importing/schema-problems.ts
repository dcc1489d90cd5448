import type { z } from "zod";
import type { Problem } from "../answers/json";

/** All that keeps a record from being saved, as the schema of its form says it. */
export const schemaProblems =
  (schema: z.ZodType) =>
  (record: unknown): Problem[] =>
    (schema.safeParse(record).error?.issues ?? []).map(({ path, message }) => ({
      path: path.join("."),
      message,
    }));

import type { z } from "zod";

type Problems = { [field: string]: string | Problems };

/** Messages by field for react-admin's form, nested as its sources are; empty when the values pass. */
export const problemsBy =
  (schema: z.ZodType) =>
  (values: unknown): Problems => {
    const problems: Problems = {};
    for (const { path, message } of schema.safeParse(values).error?.issues ?? []) {
      const [outer = "", inner] = path.map(String);
      const known = problems[outer];
      if (inner === undefined) problems[outer] ??= message;
      else if (known === undefined) problems[outer] = { [inner]: message };
      else if (typeof known === "object") known[inner] ??= message;
    }
    return problems;
  };

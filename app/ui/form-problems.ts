import type { z } from "zod";

type Problems = { [field: string]: string | Problems };

/**
 * Messages by field for react-admin's form, nested as its sources are; empty when the values pass. Of
 * several problems of a field the first is said; one of an element of a list is said of the list.
 */
export const problemsBy =
  (schema: z.ZodType) =>
  (values: unknown): Problems => {
    const problems: Problems = {};
    for (const { path, message } of schema.safeParse(values).error?.issues ?? []) {
      const [outer = "", inner] = path;
      const known = problems[String(outer)];
      if (typeof inner !== "string") problems[String(outer)] ??= message;
      else if (known === undefined) problems[String(outer)] = { [inner]: message };
      else if (typeof known === "object") known[inner] ??= message;
    }
    return problems;
  };

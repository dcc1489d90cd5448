import { z } from "zod";
import { DIFFICULTIES } from "../difficulty";
import { MODULES } from "../item-types";

/** A file that belongs to a question, as it stands in a package. */
const exchangeMedia = z.object({
  /** Path in the package, or an address. */
  href: z.string(),
  mime_type: z.string(),
});

/** A question of any bank as it is exchanged with other systems: what it says, not how it stands here. */
export const exchangeQuestion = z.object({
  id: z.string(),
  module: z.enum(MODULES),
  type: z.string(),
  title: z.string(),
  prompt_text: z.string().nullish(),
  transcript: z.string().nullish(),
  explanation: z.string().nullish(),
  difficulty: z.enum(DIFFICULTIES).optional(),
  tags: z.array(z.string()).default([]),
  options: z.unknown(),
  key: z.unknown(),
  media: exchangeMedia.nullish(),
});
export type ExchangeQuestion = z.infer<typeof exchangeQuestion>;

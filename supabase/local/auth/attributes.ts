import { z } from "zod";
import { parseDuration } from "./duration.ts";

const metadata = z.record(z.string(), z.unknown());

/** What an administrator may say of a user; the fields of supabase-js' AdminUserAttributes. */
export const attributesSchema = z.object({
  id: z.uuid().optional(),
  email: z.email("Unable to validate email address: invalid format").toLowerCase().optional(),
  password: z.string().min(6, "Password should be at least 6 characters.").max(72).optional(),
  phone: z.string().optional(),
  role: z.string().optional(),
  email_confirm: z.boolean().optional(),
  user_metadata: metadata.optional(),
  app_metadata: metadata.optional(),
  ban_duration: z
    .string()
    .transform((text, context) => {
      const seconds = parseDuration(text);
      if (seconds === undefined) context.addIssue("invalid format for ban duration");
      return seconds ?? 0;
    })
    .optional(),
});

export type UserAttributes = z.output<typeof attributesSchema>;

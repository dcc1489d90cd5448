import { z } from "zod";
import { parseDuration } from "./duration.ts";

/** As in config.toml. */
export const minimumPasswordLength = 8;

/** bcrypt, which Auth uses, reads no more than 72 bytes. */
export const passwordSchema = z
  .string()
  .min(minimumPasswordLength, `Password should be at least ${minimumPasswordLength} characters.`)
  .max(72, "Password cannot be longer than 72 characters");

const metadata = z.record(z.string(), z.unknown());

/** What an administrator may say of a user; the fields of supabase-js' AdminUserAttributes. */
export const attributesSchema = z.object({
  id: z.uuid().optional(),
  email: z.email("Unable to validate email address: invalid format").toLowerCase().optional(),
  password: passwordSchema.optional(),
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

import { z } from "zod";
import { profileOverrides } from "~/domain/profile/format-profile";
import { problemsBy } from "~/ui/form-problems";

/** What an admin may say about a version of the format; the database keeps its day from lying in the past. */
export const formatProfileInput = z.looseObject({
  profile_version: z
    .string("A version needs a name, as in 2027-01.")
    .regex(
      /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/,
      "Letters, digits, dots and dashes, 40 at most, as in 2027-01.",
    ),
  effective_from: z.iso.date("The first day on which it is in force, as in 2027-01-31."),
  note: z.string().nullish(),
  overrides: profileOverrides,
});

export const formatProfileProblems = problemsBy(formatProfileInput);

/**
 * The sample accounts of the embedded default, made by the seeds. They never exist in a hosted project:
 * its first admin is made with a command (see README).
 */
export const samplePassword = "pte-console-dev";

export interface SampleAccount {
  /** Staff role; learners differ by membership tier, which their address names. */
  role: "admin" | "editor" | "support" | "moderator" | "analyst" | "learner";
  email: string;
  password: string;
}

function account(role: SampleAccount["role"], name: string = role): SampleAccount {
  return { role, email: `${name}@pte.local`, password: samplePassword };
}

export const sampleAccounts: readonly SampleAccount[] = [
  account("admin"),
  account("editor"),
  account("support"),
  account("moderator"),
  account("analyst"),
  account("learner"),
  account("learner", "learner.pro"),
  account("learner", "learner.premium"),
];

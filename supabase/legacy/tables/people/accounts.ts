import { type LegacyRow, SetAside } from "../../legacy-row.ts";
import { stableId } from "../../stable-id.ts";
import type { LegacyTable } from "../../table.ts";
import { leaveOut } from "../leave-out.ts";

/** The password of a person is one, kept with the person: that of 'credential' before that of 'email'. */
function notePassword(row: LegacyRow, provider: string): void {
  if (row.raw("password") !== null && provider !== "credential" && provider !== "email")
    row.note("left_out", "password", "People sign in to this provider without one.", null);
}

/** Ways to sign in. Tokens of the providers are never taken over. */
export const accounts: LegacyTable = {
  name: "accounts",
  target: "auth.identities",
  refs: { user_id: "users" },
  person: "user_id",
  unique: ["provider", "provider_id"],
  // A password of 'credential' is the one that the legacy let people sign in with.
  order: "t.user_id, (lower(btrim(t.provider_id)) <> 'credential'), t.created_at, t.id",
  mapper: async ({ rows, target }) => {
    const ids = rows.flatMap((row) => row.reference("user_id") ?? []);
    const found = await target.query<{ id: string; email: string; verified: boolean }>(
      `select id, email, email_confirmed_at is not null as verified from auth.users
       where id = any ($1::uuid[]) and email is not null`,
      [ids],
    );
    const people = new Map(found.rows.map((person) => [person.id, person]));
    return (row) => {
      const user = row.required("user_id");
      const person = people.get(user);
      if (!person) throw new SetAside("Its account has no address, so nobody can sign in to it.");
      const word = (row.text("provider_id") ?? "").trim().toLowerCase();
      const provider = word === "credential" ? "email" : word;
      const subject = provider === "email" ? user : (row.text("account_id") ?? "").trim();
      if (provider === "" || subject === "") {
        throw new SetAside("It names no provider or no subject.");
      }
      if (provider !== row.raw("provider_id")) {
        row.note("changed", "provider_id", `It is called "${provider}" here.`);
      }
      if (["access_token", "refresh_token", "id_token"].some((token) => row.raw(token) !== null)) {
        row.note("left_out", "access_token", "Tokens of providers are not taken over.", null);
      }
      leaveOut(row, ["access_token_expires_at", "refresh_token_expires_at", "scope"]);
      if (subject !== row.raw("account_id"))
        row.note("changed", "account_id", "Of a password login the subject is the person here.");
      notePassword(row, word);
      return [
        {
          into: "auth.identities",
          values: {
            id: stableId(`accounts/${row.key}`),
            provider,
            provider_id: subject,
            user_id: user,
            identity_data: { sub: subject, email: person.email, email_verified: person.verified },
            ...row.times(),
          },
        },
      ];
    };
  },
};

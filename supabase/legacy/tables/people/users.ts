import type pg from "pg";
import type { LegacyRow } from "../../legacy-row.ts";
import { stableId } from "../../stable-id.ts";
import type { LegacyTable } from "../../table.ts";
import { leaveOut } from "../leave-out.ts";

/** Our id of a legacy user. Text that differs in case alone stays two people. */
export const userId = (legacyId: string): string => stableId(`users/${legacyId}`);

/** The hashes that Supabase Auth can check; Better Auth's scrypt "salt:hash" is none of them. */
const BCRYPT = /^\$2[aby]\$\d\d\$[./A-Za-z0-9]{53}$/;

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

interface Login {
  /** Lower case; null for people who keep their data but cannot sign in. */
  address: string | null;
  /** bcrypt hash, or "" for a person who has to set a new password. */
  password: string;
}

function loginOf(row: LegacyRow, taken: ReadonlySet<string>): Login {
  const address = (row.text("email") ?? "").trim().toLowerCase();
  const none = { address: null, password: "" };
  if (!ADDRESS.test(address) || address.length > 255) {
    row.note("review", "email", "This is no address: the person keeps the data, without a login.");
    return none;
  }
  if (row.extra("rank") !== 1) {
    row.note(
      "review",
      "email",
      `Another account has this address and keeps the login (${String(row.extra("keeper"))}); this one keeps its data, without a login.`,
    );
    return none;
  }
  if (taken.has(address)) {
    row.note(
      "review",
      "email",
      "An account that was here before has this address; this one keeps its data, without a login.",
    );
    return none;
  }
  if (address !== row.raw("email")) {
    row.note("changed", "email", "Addresses are kept in lower case, without space around them.");
  }
  const password = row.extra("password");
  if (typeof password !== "string") return { address, password: "" };
  if (BCRYPT.test(password)) return { address, password };
  row.note(
    "changed",
    "password",
    "Its hash is not bcrypt and cannot be checked here: the person sets a new password by mail.",
    null,
  );
  return { address, password: "" };
}

function roleOf(row: LegacyRow): string {
  const role = (row.text("role") ?? "student").trim().toLowerCase();
  if (role === "admin") {
    row.note(
      "review",
      "role",
      "Was admin. Staff rights are not imported; give them in the console.",
    );
  }
  return role === "teacher"
    ? row.word("role", { teacher: "teacher" }, "teacher")
    : student(row, role);
}

function student(row: LegacyRow, role: string): string {
  if (!["student", "user", "admin"].includes(role)) {
    row.note("review", "role", 'Unknown word; "student" stands there.');
  } else if (role === "user") {
    row.note("changed", "role", 'It is called "student" here.');
  }
  return "student";
}

/** Credits a day; null is unlimited. */
function creditsOf(row: LegacyRow): number | null {
  const credits = row.raw("daily_ai_credits");
  if (credits === -1) {
    row.note("changed", "daily_ai_credits", "-1 meant unlimited, which is NULL here.");
    return null;
  }
  if (credits === 0) {
    row.note("changed", "daily_ai_credits", "0 meant not set: the default of 4 stands there.");
    return 4;
  }
  return row.count("daily_ai_credits", 4);
}

/** Columns of the hand-written mock-test file that no column here takes. */
const LEFT_BEHIND = ["subscription_expires_at", "last_mock_test_at"];

function noteExtras(row: LegacyRow): void {
  leaveOut(row, LEFT_BEHIND);
  if (row.count("mock_tests_taken", 0) > 0)
    row.note("left_out", "mock_tests_taken", "It is counted from the attempts here.");
  const tier = row.text("subscription_tier")?.trim().toLowerCase() ?? "free";
  const paid = row.extra("subscription");
  if (tier !== "free" && tier !== paid) {
    row.note(
      "review",
      "subscription_tier",
      `It differs from user_subscriptions (${paid === null ? "no row" : String(paid)}), which decides.`,
    );
  }
}

/** Addresses of accounts that were here before, of those that the rows have. */
async function takenAddresses(target: pg.ClientBase, rows: readonly LegacyRow[]) {
  const addresses = rows.map((row) => (row.text("email") ?? "").trim().toLowerCase());
  const { rows: found } = await target.query<{ email: string }>(
    "select lower(email) as email from auth.users where lower(email) = any ($1)",
    [addresses],
  );
  return new Set(found.map(({ email }) => email));
}

/** GoTrue reads these as text and fails on NULL; hosted projects have more columns than the embedded one. */
const TOKENS = [
  "confirmation_token",
  "recovery_token",
  "email_change",
  "email_change_token_new",
  "email_change_token_current",
  "phone_change",
  "phone_change_token",
  "reauthentication_token",
];

async function authColumns(target: pg.ClientBase): Promise<Set<string>> {
  const { rows } = await target.query<{ name: string }>(
    "select attname as name from pg_attribute where attrelid = 'auth.users'::regclass and attnum > 0 and not attisdropped",
  );
  return new Set(rows.map(({ name }) => name));
}

/** People: an account of Supabase Auth and the profile beside it. */
export const users: LegacyTable = {
  name: "users",
  target: "public.users",
  together: true,
  extra: {
    rank: "a.rank",
    keeper: "a.keeper",
    password: "c.password",
    providers: "coalesce(c.providers, '[]')",
    subscription: "s.tier",
  },
  // Of several accounts with one address the verified, then the last used, then the oldest keeps the login.
  join: `
    join (
      select id, (row_number() over same)::int as rank, first_value(id) over same as keeper
      from public.users
      window same as (partition by lower(btrim(email))
        order by email_verified desc, updated_at desc, created_at, id)
    ) a on a.id = t.id
    left join (
      select user_id, jsonb_agg(distinct lower(btrim(provider_id))) as providers,
        (array_agg(password order by lower(btrim(provider_id)), created_at desc, id)
          filter (where password is not null and lower(btrim(provider_id)) in ('credential', 'email')))[1] as password
      from public.accounts group by user_id
    ) c on c.user_id = t.id
    left join (
      select distinct on (user_id) user_id, lower(coalesce(to_jsonb(x) ->> 'plan_type', to_jsonb(x) ->> 'tier')) as tier
      from public.user_subscriptions x order by user_id, start_date desc, id
    ) s on s.user_id = t.id`,
  refs: { organization_id: "organizations" },
  mapper: async ({ rows, target }) => {
    const taken = await takenAddresses(target, rows);
    const columns = await authColumns(target);
    return (row) => {
      const id = userId(row.key);
      const { address, password } = loginOf(row, taken);
      const created = row.timeOf("created_at", "updated_at");
      const updated = row.timeOf("updated_at", "created_at");
      const name = row.filled("name", address?.split("@")[0] || "Learner");
      const image = row.text("image")?.trim() || null;
      const verified = row.flag("email_verified", false) && address !== null;
      const providers = row.extra("providers");
      const social = (Array.isArray(providers) ? providers : []).filter(
        (provider) => provider !== "credential" && provider !== "email",
      );
      noteExtras(row);
      const auth = {
        id,
        instance_id: "00000000-0000-0000-0000-000000000000",
        aud: "authenticated",
        role: "authenticated",
        email: address,
        encrypted_password: password,
        email_confirmed_at: verified ? created : null,
        raw_app_meta_data: {
          provider: password || social.length === 0 ? "email" : social[0],
          providers: password || social.length === 0 ? ["email", ...social] : social,
        },
        raw_user_meta_data: { full_name: name, ...(image && { avatar_url: image }) },
        created_at: created,
        updated_at: updated,
        ...Object.fromEntries(TOKENS.map((token) => [token, ""])),
      };
      return [
        {
          into: "public.users",
          values: {
            id,
            legacy_id: row.key,
            name,
            email: address ?? `${id}@no-address.invalid`,
            email_verified: verified,
            image,
            role: roleOf(row),
            daily_ai_credits: creditsOf(row),
            ai_credits_used: row.count("ai_credits_used", 0),
            last_credit_reset: row.time("last_credit_reset"),
            organization_id: row.optional("organization_id"),
            created_at: created,
            updated_at: updated,
          },
        },
        {
          into: "auth.users",
          values: Object.fromEntries(
            Object.entries(auth).filter(([column]) => columns.has(column)),
          ),
        },
      ];
    };
  },
};

import { parseArgs } from "node:util";
import pg from "pg";
import { z } from "zod";
import { STAFF_ROLES, staffRole } from "~/domain/permissions";
import { envOrExit, readDatabaseEnv } from "~/platform/env.server";

const USAGE = `Gives a person a staff role; how the first admin of a project is made.

  npm run staff:grant -- --email someone@example.com --role ${STAFF_ROLES.join("|")}

The person must have signed up already. DATABASE_URL names the database (direct connection, role postgres).`;

const request = z.object({
  email: z.email("--email must be an e-mail address"),
  role: z.enum(staffRole.options, { error: `--role must be one of ${STAFF_ROLES.join(", ")}` }),
});

/** Ends the command with one sentence, no stack trace. */
const refuse = (sentence: string): never => {
  console.error(sentence);
  return process.exit(1);
};

function readRequest() {
  const { values } = parseArgs({
    options: { email: { type: "string" }, role: { type: "string" }, help: { type: "boolean" } },
    strict: false,
  });
  if (values.help) {
    console.log(USAGE);
    process.exit(0);
  }
  const parsed = request.safeParse(values);
  if (parsed.success) return parsed.data;
  return refuse(`${parsed.error.issues.map(({ message }) => message).join("\n")}\n\n${USAGE}`);
}

const findPerson = `select id, name from public.users where lower(email) = lower($1)`;
const grantRole = `
  insert into public.staff_members (user_id, role) values ($1, $2)
  on conflict (user_id, role) do nothing`;

/** Writes the grant with its reason, so that the audit log tells where the first admin came from. */
async function grant(client: pg.Client, { email, role }: z.output<typeof request>) {
  await client.query("begin");
  await client.query("select set_config('app.reason', 'staff:grant command', true)");
  const person = (await client.query<{ id: string; name: string }>(findPerson, [email])).rows[0];
  if (!person)
    return refuse(
      `Nobody has signed up as ${email}. Create the account first, then run this again.`,
    );
  const { rowCount } = await client.query(grantRole, [person.id, role]);
  await client.query("commit");
  console.log(
    rowCount ? `${person.name} <${email}> is ${role} now.` : `${email} is ${role} already.`,
  );
}

async function main() {
  const wanted = readRequest();
  const { DATABASE_URL } = envOrExit(readDatabaseEnv);
  const client = new pg.Client({ connectionString: DATABASE_URL, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await grant(client, wanted);
  } finally {
    await client.end();
  }
}

await main().catch((error: Error & { code?: string }) => {
  const missing = error.code === "42P01" || error.code === "3F000";
  refuse(
    missing
      ? "The database has no staff tables yet. Run the migrations (npm run db:push) first."
      : `The database could not be asked: ${error.message || error.code}`,
  );
});

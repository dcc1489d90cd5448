import { randomUUID } from "node:crypto";
import type { JSONValue, Sql, TransactionSql } from "postgres";
import { z } from "zod";
import type { UserAttributes } from "./attributes.ts";
import { AuthError, emailExists, userNotFound } from "./auth-error.ts";

const uniqueViolation = "23505";

type Connection = Sql | TransactionSql;

/** A user as the Auth API shows it; null fields are left out, as the hosted service does. */
const userSchema = z
  .looseObject({ id: z.string(), email: z.string().nullable() })
  .transform((row) =>
    Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)),
  );

export type UserJson = z.output<typeof userSchema>;

const columns = (sql: Connection) => sql`
  u.id, u.aud, u.role, u.email, coalesce(u.phone, '') as phone, u.email_confirmed_at, u.confirmed_at,
  u.invited_at, u.recovery_sent_at, u.last_sign_in_at, u.raw_app_meta_data as app_metadata,
  u.raw_user_meta_data as user_metadata, u.created_at, u.updated_at, u.banned_until, u.deleted_at,
  u.is_anonymous,
  coalesce((
    select jsonb_agg(jsonb_build_object(
      'identity_id', i.id, 'id', i.provider_id, 'user_id', i.user_id, 'provider', i.provider,
      'identity_data', i.identity_data, 'email', i.email, 'last_sign_in_at', i.last_sign_in_at,
      'created_at', i.created_at, 'updated_at', i.updated_at) order by i.created_at)
    from auth.identities i where i.user_id = u.id
  ), '[]') as identities`;

/** @throws AuthError user_not_found */
export async function getUser(sql: Connection, id: string): Promise<UserJson> {
  const [row] = await sql`select ${columns(sql)} from auth.users u where u.id = ${id}`;
  if (!row) throw userNotFound();
  return userSchema.parse(row);
}

/** The id of the person with this address, whatever its case. */
export async function findUserId(sql: Connection, email: string): Promise<string | undefined> {
  const [row] = await sql<{ id: string }[]>`
    select id from auth.users where email = lower(${email}) and not is_sso_user`;
  return row?.id;
}

/** One page of users, oldest first, with the number of all. Pages count from 1. */
export async function listUsers(sql: Connection, page: number, perPage: number) {
  const rows = await sql`
    select ${columns(sql)} from auth.users u
    order by u.created_at, u.id limit ${perPage} offset ${(page - 1) * perPage}`;
  const [count] = await sql<{ total: string }[]>`select count(*)::text as total from auth.users`;
  return { users: rows.map((row) => userSchema.parse(row)), total: Number(count?.total ?? 0) };
}

function changes(sql: Connection, given: UserAttributes) {
  const { email, password, phone, role, email_confirm, ban_duration } = given;
  const set = [sql`updated_at = now()`];
  if (email !== undefined) set.push(sql`email = ${email}`);
  if (phone !== undefined) set.push(sql`phone = ${phone || null}`);
  if (role !== undefined) set.push(sql`role = ${role}`);
  if (email_confirm) set.push(sql`email_confirmed_at = coalesce(email_confirmed_at, now())`);
  if (password !== undefined) {
    const hash = sql`extensions.crypt(${password}, extensions.gen_salt('bf', 10))`;
    set.push(sql`encrypted_password = ${hash}`);
  }
  for (const [column, value] of [
    ["raw_user_meta_data", given.user_metadata],
    ["raw_app_meta_data", given.app_metadata],
  ] as const) {
    if (!value) continue;
    const merged = sql`jsonb_strip_nulls(coalesce(${sql(column)}, '{}') || ${sql.json(value as JSONValue)})`;
    set.push(sql`${sql(column)} = ${merged}`);
  }
  if (ban_duration !== undefined) {
    const until =
      ban_duration === 0 ? sql`null` : sql`now() + make_interval(secs => ${ban_duration})`;
    set.push(sql`banned_until = ${until}`);
  }
  return set.reduce((all, one) => sql`${all}, ${one}`);
}

function orEmailExists(error: unknown): never {
  throw error instanceof Error && "code" in error && error.code === uniqueViolation
    ? emailExists()
    : error;
}

/** @throws AuthError email_exists, or validation_failed without an address. */
export async function createUser(sql: Sql, given: UserAttributes): Promise<UserJson> {
  const { email } = given;
  if (!email)
    throw new AuthError(400, "validation_failed", "Cannot create a user without an email");
  const id = given.id ?? randomUUID();
  const app = { provider: "email", providers: ["email"], ...given.app_metadata };
  const identity = {
    sub: id,
    email,
    email_verified: Boolean(given.email_confirm),
    phone_verified: false,
  };
  try {
    return await sql.begin(async (transaction) => {
      await transaction`
        insert into auth.users (id, email, raw_app_meta_data, raw_user_meta_data)
        values (${id}, ${email}, ${sql.json(app as JSONValue)}, ${sql.json((given.user_metadata ?? {}) as JSONValue)})`;
      await transaction`
        insert into auth.identities (id, provider, provider_id, user_id, identity_data)
        values (${randomUUID()}, 'email', ${id}, ${id}, ${sql.json(identity)})`;
      const { email: _same, ...rest } = given;
      await transaction`update auth.users set ${changes(transaction, rest)} where id = ${id}`;
      return getUser(transaction, id);
    });
  } catch (error) {
    return orEmailExists(error);
  }
}

/** @throws AuthError user_not_found, email_exists */
export async function updateUser(sql: Sql, id: string, given: UserAttributes): Promise<UserJson> {
  try {
    return await sql.begin(async (transaction) => {
      await transaction`update auth.users set ${changes(transaction, given)} where id = ${id}`;
      if (given.email !== undefined) {
        await transaction`
          update auth.identities
          set identity_data = identity_data || jsonb_build_object('email', ${given.email}::text)
          where user_id = ${id} and provider = 'email'`;
      }
      return getUser(transaction, id);
    });
  } catch (error) {
    return orEmailExists(error);
  }
}

/** Removes the person, or with `soft` only marks them. @throws AuthError user_not_found */
export async function deleteUser(sql: Sql, id: string, soft: boolean): Promise<UserJson> {
  const user = await getUser(sql, id);
  if (soft) await sql`update auth.users set deleted_at = now() where id = ${id}`;
  else await sql`delete from auth.users where id = ${id}`;
  return user;
}

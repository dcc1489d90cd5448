import type { Sql } from "postgres";
import { z } from "zod";
import { attributesSchema } from "../auth/attributes.ts";
import { AuthError } from "../auth/auth-error.ts";
import { inviteSchema, linkSchema, makeLink, parseBody } from "../auth/links.ts";
import { createUser, deleteUser, getUser, listUsers, updateUser } from "../auth/users.ts";
import { requestScope } from "../lite/request-scope.ts";
import type { LinkTargets } from "../mail/links.ts";
import type { Outbox } from "../mail/outbox.ts";
import { callerOf } from "./caller.ts";
import { type Difference, json, pathOf } from "./handler.ts";

const root = "/auth/v1";
const pageSchema = z.coerce.number().int().min(1).catch(1);
const perPageSchema = z.coerce.number().int().min(1).max(1000).catch(50);
const deleteSchema = z.object({ should_soft_delete: z.boolean().default(false) }).prefault({});

export interface AuthAdminOptions {
  sql: Sql;
  outbox: Outbox;
  urls: { site: string; api: string };
}

async function body(request: Request): Promise<unknown> {
  const text = await request.text();
  if (!text) return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new AuthError(400, "bad_json", "Could not parse request body as JSON");
  }
}

async function usersPage(request: Request, sql: Sql): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const page = pageSchema.parse(searchParams.get("page"));
  const perPage = perPageSchema.parse(searchParams.get("per_page") || undefined);
  const { users, total } = await listUsers(sql, page, perPage);
  const last = Math.max(1, Math.ceil(total / perPage));
  const next = page < last ? [`</admin/users?page=${page + 1}>; rel="next"`] : [];
  const links = [...next, `</admin/users?page=${last}>; rel="last"`].join(", ");
  return json({ users, aud: "authenticated" }, 200, {
    "x-total-count": String(total),
    link: links,
  });
}

async function oneUser(request: Request, id: string, sql: Sql): Promise<Response> {
  if (!z.uuid().safeParse(id).success) {
    throw new AuthError(404, "validation_failed", "user_id must be an UUID");
  }
  if (request.method === "GET") return json(await getUser(sql, id));
  if (request.method === "PUT") {
    return json(await updateUser(sql, id, parseBody(attributesSchema, await body(request))));
  }
  const { should_soft_delete } = parseBody(deleteSchema, await body(request));
  return json(await deleteUser(sql, id, should_soft_delete));
}

async function invite(
  request: Request,
  { sql, outbox, urls }: AuthAdminOptions,
): Promise<Response> {
  const targets: LinkTargets = { ...urls, redirectTo: requestScope.getStore()?.redirectTo };
  const asked = parseBody(inviteSchema, await body(request));
  const { action_link, email_otp, hashed_token, redirect_to, verification_type, ...user } =
    await makeLink(sql, { type: "invite", ...asked }, targets);
  outbox.put({
    to: asked.email,
    subject: "You have been invited",
    text: `You have been invited. Accept with this link: ${action_link}`,
  });
  return json(user);
}

async function answer(
  request: Request,
  path: string,
  options: AuthAdminOptions,
): Promise<Response | undefined> {
  const { sql, urls } = options;
  const { method } = request;
  const [, id] = /^\/admin\/users\/([^/]+)$/.exec(path) ?? [];
  if (id && ["GET", "PUT", "DELETE"].includes(method)) return oneUser(request, id, sql);
  switch (`${method} ${path}`) {
    case "GET /admin/users":
      return usersPage(request, sql);
    case "POST /admin/users":
      return json(await createUser(sql, parseBody(attributesSchema, await body(request))));
    case "POST /admin/generate_link": {
      const redirectTo = requestScope.getStore()?.redirectTo;
      return json(
        await makeLink(sql, parseBody(linkSchema, await body(request)), { ...urls, redirectTo }),
      );
    }
    case "POST /invite":
      return invite(request, options);
    default:
      return undefined;
  }
}

/** Lite answers every administrative Auth call with 401. These are the ones a console and seeds need. */
export function serveAuthAdmin(options: AuthAdminOptions): Difference {
  return (next) => async (request) => {
    const path = pathOf(request);
    if (!path.startsWith(`${root}/admin/`) && path !== `${root}/invite`) return next(request);
    try {
      if (callerOf(request)?.role !== "service_role") {
        throw new AuthError(403, "not_admin", "User not allowed");
      }
      return (await answer(request, path.slice(root.length), options)) ?? (await next(request));
    } catch (error) {
      if (!(error instanceof AuthError)) throw error;
      const { status, code, message } = error;
      return json({ code: status, error_code: code, msg: message }, status, {
        "X-Sb-Error-Code": code,
      });
    }
  };
}

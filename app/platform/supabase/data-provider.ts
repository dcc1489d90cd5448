import type { SupabaseClient } from "@supabase/supabase-js";
import type { DataProvider, GetListParams, GetListResult, RaRecord } from "ra-core";
import { supabaseDataProvider } from "ra-supabase";
import type { ApiSettings } from "./client";
import { containsText, withConditions, withPlainWords } from "./conditions";
import type { FileClient, HttpClient } from "./http-client";
import { orderColumns, rowsBehind, sortOf } from "./row-order";

/** What a list learns about its total beside the number. */
export interface ListMeta {
  totalIsEstimate: boolean;
  /**
   * For who asked by `meta.after`, null at first: what to give as `meta.after` next, to go on behind the
   * last row wherever rows came or went meanwhile. Null where the order knows no such place.
   */
  next?: string | null;
}

export interface ConsoleDataOptions extends ApiSettings {
  client: SupabaseClient;
  httpClient: HttpClient;
  fileClient: FileClient;
  /** Key columns of tables whose primary key is not `id` alone. */
  primaryKeys: Map<string, string[]>;
  /** True for tables small enough that counting every match costs nothing. */
  countsExactly: (resource: string) => boolean;
}

/** The console's provider: react-admin's verbs, and calls of database functions. */
export interface ConsoleDataProvider extends DataProvider {
  /**
   * Calls a function of schema public.
   * @returns its JSON answer, for the caller to parse
   * @throws ApiError, ConflictError
   */
  rpc(
    name: string,
    args: Record<string, unknown>,
    auditReason?: string,
    signal?: AbortSignal,
  ): Promise<unknown>;
  /**
   * Posts to a route of this console's own server, in the person's name.
   * @param path  such as "/api/question-checks"
   * @returns its JSON answer, for the caller to parse
   * @throws ApiError
   */
  post(path: string, body: unknown): Promise<unknown>;
}

/** What the console's provider does beside: files to and from this console's own server. */
export interface FileDataProvider extends ConsoleDataProvider {
  /**
   * Posts a file to a route of this console's own server, in the person's name.
   * @returns the route's JSON answer, for the caller to parse
   * @throws ApiError
   */
  upload(path: string, file: Blob, signal?: AbortSignal): Promise<unknown>;
  /**
   * Posts to a route of this console's own server that answers with a file.
   * @throws ApiError
   */
  download(path: string, body: unknown, signal?: AbortSignal): Promise<Blob>;
}

type Meta = Record<string, unknown> & {
  headers?: Record<string, string>;
  auditReason?: string;
  after?: string | null;
  /** Nothing but what names the rows. */
  keysOnly?: boolean;
};

/** HTTP headers carry Latin-1 only; any other reason travels in RFC 8187 form, which the audit log decodes. */
export const auditReasonHeader = (reason: string): string =>
  /^[\x20-\x7e]*$/.test(reason) ? reason : `UTF-8''${encodeURIComponent(reason)}`;

const withReason = (meta: Meta | undefined): Meta | undefined => {
  if (!meta?.auditReason) return meta;
  const { auditReason, ...rest } = meta;
  return {
    ...rest,
    headers: { ...rest.headers, "x-audit-reason": auditReasonHeader(auditReason) },
  };
};

/**
 * What a planner's estimate is worth next to the rows actually received: a short page proves the
 * total, and a full one proves that there are at least as many.
 */
export function reconcileTotal(
  estimate: number,
  offset: number,
  received: number,
  perPage: number,
) {
  const seen = offset + received;
  if (received < perPage && (received > 0 || offset === 0))
    return { total: seen, totalIsEstimate: false };
  return { total: Math.max(Number.isFinite(estimate) ? estimate : 0, seen), totalIsEstimate: true };
}

/**
 * ra-supabase's data provider for this console: totals that do not cost a full count, optimistic
 * locking by `version`, audit reasons, and only known-changed columns in an update.
 */
export function consoleDataProvider(options: ConsoleDataOptions): FileDataProvider {
  const { httpClient, countsExactly } = options;
  const base = supabaseDataProvider({
    instanceUrl: options.url,
    apiKey: options.publishableKey,
    supabaseClient: options.client,
    httpClient,
    primaryKeys: options.primaryKeys,
  });

  const searched = <P extends { filter: Record<string, unknown>; meta?: Meta }>(params: P): P => {
    const { q, ...filter } = withPlainWords(params.filter);
    const { search, ...meta } = params.meta ?? {};
    if (typeof q !== "string" || !q.trim() || !Array.isArray(search))
      return { ...params, filter, meta };
    return { ...params, filter: { ...filter, "or@": containsText(search.map(String), q) }, meta };
  };
  const listMeta = (resource: string, meta: Meta | undefined): Meta => ({
    ...meta,
    headers: {
      Prefer: countsExactly(resource) ? "count=exact" : "count=estimated",
      ...meta?.headers,
    },
  });
  const counted = <T extends RaRecord>(
    resource: string,
    answer: GetListResult<T>,
    { page, perPage }: { page: number; perPage: number },
  ): GetListResult<T> => {
    if (countsExactly(resource)) return answer;
    const { total, totalIsEstimate } = reconcileTotal(
      answer.total ?? 0,
      (page - 1) * perPage,
      answer.data.length,
      perPage,
    );
    return { ...answer, total, meta: { ...answer.meta, totalIsEstimate } satisfies ListMeta };
  };
  const firstPage = { page: 1, perPage: 25 };
  const keysOf = (resource: string) => options.primaryKeys.get(resource) ?? ["id"];

  /** A page of a list in one order; behind a place, where `meta.after` names one. */
  async function listPage<T extends RaRecord>(
    resource: string,
    params: GetListParams & { filter: Record<string, unknown> },
  ): Promise<GetListResult<T>> {
    const { after, keysOnly, ...meta }: Meta = params.meta ?? {};
    const keys = keysOf(resource);
    const columns = orderColumns(params.sort, keys);
    const answer = await base.getList<T>(resource, {
      ...params,
      ...(columns && { sort: sortOf(columns) }),
      filter: withConditions(params.filter, after ? [after] : []),
      meta: listMeta(resource, keysOnly ? { ...meta, columns: keys } : meta),
    });
    const page = counted(resource, answer, params.pagination ?? firstPage);
    if (after === undefined) return page;
    const last = page.data.at(-1);
    const next = columns && last ? rowsBehind(last, columns, keys) : null;
    return { ...page, meta: { ...page.meta, next } };
  }

  return {
    ...base,
    getList: (resource, params) =>
      listPage(resource, searched({ ...params, filter: params.filter ?? {} })),
    async getManyReference(resource, params) {
      const meta = listMeta(resource, params.meta);
      const filter = withPlainWords(params.filter ?? {});
      const columns = orderColumns(params.sort, keysOf(resource));
      const sort = columns ? sortOf(columns) : params.sort;
      const answer = await base.getManyReference(resource, { ...params, filter, sort, meta });
      return counted(resource, answer, params.pagination);
    },
    async post(path, body) {
      const { json } = await httpClient(path, {
        method: "POST",
        headers: new Headers({ "Content-Type": "application/json" }),
        body: JSON.stringify(body),
      });
      return json;
    },
    async upload(path, file, signal) {
      const { json } = await httpClient(path, {
        method: "POST",
        headers: new Headers({ "Content-Type": "application/octet-stream" }),
        body: file,
        ...(signal && { signal }),
      });
      return json;
    },
    download: (path, body, signal) =>
      options.fileClient(path, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
        ...(signal && { signal }),
      }),
    async rpc(name, args, auditReason, signal) {
      const headers = new Headers({ "Content-Type": "application/json" });
      if (auditReason) headers.set("x-audit-reason", auditReasonHeader(auditReason));
      const { json } = await httpClient(`${options.url}/rest/v1/rpc/${name}`, {
        method: "POST",
        headers,
        body: JSON.stringify(args),
        ...(signal && { signal }),
      });
      return json;
    },
    update(resource, params) {
      return base.update(resource, { ...lockByVersion(params), meta: withReason(params.meta) });
    },
    updateMany: (resource, params) =>
      base.updateMany(resource, { ...params, meta: withReason(params.meta) }),
    create: (resource, params) =>
      base.create(resource, { ...params, meta: withReason(params.meta) }),
    delete: (resource, params) =>
      base.delete(resource, { ...params, meta: withReason(params.meta) }),
    deleteMany: (resource, params) =>
      base.deleteMany(resource, { ...params, meta: withReason(params.meta) }),
  };
}

/**
 * ra-data-postgrest sends the columns that differ from `previousData`. Leaving `version` out of
 * the latter makes it always send a version, unless nothing else changed: the one in the form,
 * which after a settled conflict is newer than the one that was read.
 */
function lockByVersion<
  P extends { data: Record<string, unknown>; previousData: Record<string, unknown> },
>(params: P): P {
  const { version, ...previous } = params.previousData;
  if (version === undefined) return params;
  const changed = Object.keys(params.data).some(
    (key) =>
      key !== "version" && JSON.stringify(params.data[key]) !== JSON.stringify(previous[key]),
  );
  if (!changed) return { ...params, data: {} };
  return { ...params, data: { version, ...params.data }, previousData: previous };
}

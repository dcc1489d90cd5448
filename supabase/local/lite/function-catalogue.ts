import type { Sql } from "postgres";
import { z } from "zod";

const rowSchema = z.object({
  name: z.string(),
  argument_names: z.array(z.string()).nullable(),
  argument_types: z.array(z.string()),
  defaults: z.number(),
  returns_set: z.boolean(),
  reads_only: z.boolean(),
});

export interface CallableFunction {
  name: string;
  /** In order; the last `optional` of them have defaults. */
  parameters: { name: string; type: string }[];
  optional: number;
  returnsSet: boolean;
  /** Stable and immutable functions run in a read-only transaction, as PostgREST runs them. */
  readsOnly: boolean;
}

/**
 * The functions of `public` whose call needs no thought: one of that name, named input parameters only,
 * a result, and no wish to set the response's status or headers.
 */
export async function readFunctions(sql: Sql): Promise<Map<string, CallableFunction>> {
  const rows = await sql`
    select p.proname as name, p.pronargdefaults as defaults, p.proretset as returns_set,
      p.provolatile <> 'v' as reads_only, p.proargnames[1:p.pronargs] as argument_names,
      coalesce(array(
        select format_type(type, null) from unnest(p.proargtypes) with ordinality as t(type, position)
        order by position), '{}') as argument_types
    from pg_catalog.pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.prokind = 'f' and p.provariadic = 0
      and p.prorettype not in ('void'::regtype, 'trigger'::regtype, 'event_trigger'::regtype)
      and p.prosrc not like '%response.%'
      and not exists (
        select from pg_catalog.pg_proc other
        where other.pronamespace = p.pronamespace and other.proname = p.proname and other.oid <> p.oid)`;
  const functions = rows.map((row) => {
    const found = rowSchema.parse(row);
    const names = found.argument_names ?? [];
    return {
      name: found.name,
      parameters: found.argument_types.map((type, index) => ({ type, name: names[index] ?? "" })),
      optional: found.defaults,
      returnsSet: found.returns_set,
      readsOnly: found.reads_only,
    };
  });
  const callable = functions.filter(({ parameters }) =>
    parameters.every(({ name }) => name !== ""),
  );
  return new Map(callable.map((found) => [found.name, found]));
}

function quote(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}

/**
 * The statement that calls a function with these named arguments, taken from one JSON parameter, and
 * renders the result as text; undefined when the arguments are not those of the function.
 */
export function callStatement(
  { name, parameters, optional, returnsSet }: CallableFunction,
  given: readonly string[],
  maxRows: number,
): string | undefined {
  const known = new Set(parameters.map((parameter) => parameter.name));
  const required = parameters.slice(0, parameters.length - optional);
  if (given.some((argument) => !known.has(argument))) return undefined;
  if (required.some((parameter) => !given.includes(parameter.name))) return undefined;
  const used = parameters.filter((parameter) => given.includes(parameter.name));
  const columns = used.map((parameter) => `${quote(parameter.name)} ${parameter.type}`).join(", ");
  const call = used.map(({ name: key }) => `${quote(key)} := arguments.${quote(key)}`).join(", ");
  const source = used.length > 0 ? `json_to_record($1::json) as arguments(${columns}), ` : "";
  const rows = `select result from ${source}lateral public.${quote(name)}(${call}) as result`;
  return returnsSet
    ? `select coalesce(json_agg(result), '[]')::text as body, count(*)::int as rows from (${rows} limit ${maxRows}) found`
    : `select to_json(result)::text as body, null::int as rows from (${rows}) found`;
}

import type { PostgresType } from "postgres";

function type(
  oid: number,
  parse: (text: string) => unknown,
  serialize: (value: unknown) => unknown = (value) => value,
): PostgresType {
  return { to: oid, from: [oid], parse, serialize };
}

/** JSON text as it is; anything else encoded once. Lite encodes twice, leaving a jsonb string. */
function encodeJsonOnce(value: unknown): string {
  if (typeof value !== "string") return JSON.stringify(value);
  try {
    JSON.parse(value);
    return value;
  } catch {
    return JSON.stringify(value);
  }
}

/**
 * How column values are written and read so that answers look as PostgREST renders them:
 * ISO timestamps with `T`, numeric as a number, bytea as hex text, jsonb encoded once.
 */
export const columnTypes = {
  timestamptz: type(1184, (text) => text.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00")),
  timestamp: type(1114, (text) => text.replace(" ", "T")),
  numeric: type(1700, Number, String),
  bytea: type(17, (text) => text),
  json: type(114, JSON.parse, encodeJsonOnce),
  jsonb: type(3802, JSON.parse, encodeJsonOnce),
};

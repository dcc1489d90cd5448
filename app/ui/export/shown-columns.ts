import type { DataProvider, RaRecord } from "ra-core";
import { z } from "zod";

/** A column of a list as a file has it: what is read on the screen, in words. */
export interface ShownColumn {
  /** The heading, as on the screen. */
  label: string;
  /** The field of the record, or what is said of the record. */
  value: string | ((record: RaRecord) => unknown);
  /** The resource that the value is an id of, where the list shows that record's name; or how a record says which. */
  names?: string | ((record: RaRecord) => string | undefined);
}

interface Naming {
  provider: Pick<DataProvider, "getMany">;
  /** How a record of a resource is called on the screen. */
  nameOf: (resource: string, record: RaRecord) => string;
}

/** Ids that one request's address has room for. */
const AT_A_TIME = 100;
const forbidden = z.object({ status: z.literal(403) });

const contentOf = ({ value }: ShownColumn, record: RaRecord): unknown =>
  typeof value === "string" ? record[value] : value(record);

/** Of lists whose choices have names: the name of the one that a record's field holds. */
export const chosen =
  (field: string, choices: readonly { id: unknown; name: string }[], none = "") =>
  (record: RaRecord): string =>
    choices.find(({ id }) => id === record[field])?.name ?? String(record[field] ?? none);

const namesOf = ({ names }: ShownColumn, record: RaRecord): string | undefined =>
  typeof names === "function" ? names(record) : names;

/** "Yes" or "No", as lists show it. */
export const yesOrNo = (field: string) => (record: RaRecord) => (record[field] ? "Yes" : "No");

/** What re-import needs beside the columns: which record it was, and in which state. */
const identityOf = (columns: readonly ShownColumn[], record: RaRecord) => ({
  ...(columns.some(({ value }) => value === "id") ? {} : { id: record.id }),
  ...(record.version === undefined ? {} : { version: record.version }),
});

/** The records of a page by the resource whose names the column shows; those that show none are left out. */
function byResource(column: ShownColumn, page: readonly RaRecord[]): Map<string, RaRecord[]> {
  const found = new Map<string, RaRecord[]>();
  for (const record of page) {
    const resource = namesOf(column, record);
    if (resource) found.set(resource, [...(found.get(resource) ?? []), record]);
  }
  return found;
}

/**
 * Turns records into rows of what the list shows, page by page. Names of other records are read once;
 * an id that this person may not look behind stays an id, as on the screen.
 */
export function shownRows(columns: readonly ShownColumn[], { provider, nameOf }: Naming) {
  const names = new Map<string, string>();
  const keyOf = (resource: string, id: unknown) => `${resource} ${String(id)}`;

  async function learn(resource: string, ids: readonly unknown[]) {
    const unknown = [...new Set(ids)].filter((id) => id != null && !names.has(keyOf(resource, id)));
    for (let start = 0; start < unknown.length; start += AT_A_TIME) {
      const part = unknown.slice(start, start + AT_A_TIME).map(String);
      for (const id of part) names.set(keyOf(resource, id), id);
      try {
        const { data } = await provider.getMany(resource, { ids: part });
        for (const one of data) names.set(keyOf(resource, one.id), nameOf(resource, one));
      } catch (error) {
        if (!forbidden.safeParse(error).success) throw error;
      }
    }
  }

  return async (page: readonly RaRecord[]): Promise<Record<string, unknown>[]> => {
    for (const column of columns)
      for (const [resource, records] of byResource(column, page))
        await learn(
          resource,
          records.map((record) => contentOf(column, record)),
        );
    return page.map((record) => ({
      ...Object.fromEntries(
        columns.map((column) => {
          const value = contentOf(column, record);
          const resource = namesOf(column, record);
          return [column.label, resource ? (names.get(keyOf(resource, value)) ?? "") : value];
        }),
      ),
      ...identityOf(columns, record),
    }));
  };
}

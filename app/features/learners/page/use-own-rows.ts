import { type SortPayload, useGetList } from "react-admin";
import type { z } from "zod";

interface Options {
  sort?: SortPayload;
  perPage?: number;
  filter?: Record<string, unknown>;
}

const NEWEST: SortPayload = { field: "created_at", order: "DESC" };

/** Rows of a table that belong to one person, the newest first, parsed. */
export function useOwnRows<Row extends z.ZodType>(
  resource: string,
  learnerId: string,
  row: Row,
  { sort = NEWEST, perPage = 20, filter = { user_id: learnerId } }: Options = {},
) {
  const query = useGetList(resource, { filter, sort, pagination: { page: 1, perPage } });
  return { ...query, data: query.data && row.array().parse(query.data) };
}

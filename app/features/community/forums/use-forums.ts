import { useGetList } from "react-admin";
import { forum } from "./forum";

const ALL = { page: 1, perPage: 500 };

/** All forums, in the order in which readers meet them. */
export function useForums() {
  const { data, ...query } = useGetList("forums", {
    pagination: ALL,
    sort: { field: "order_index", order: "ASC" },
  });
  return { ...query, data: data && forum.array().parse(data) };
}

import { Pagination, useListContext } from "react-admin";

const ROWS_PER_PAGE = [10, 25, 50, 100];
const number = new Intl.NumberFormat("en");

/** Says "about" where the total is the planner's estimate, because counting would cost too much. */
export function ListPagination() {
  const { meta, error } = useListContext();
  const about = meta?.totalIsEstimate ? "about " : "";
  // Material UI's own prop; react-admin passes it on but leaves it out of its types.
  const labels = {
    labelDisplayedRows: ({ from, to, count }: { from: number; to: number; count: number }) =>
      `${number.format(from)}–${number.format(to)} of ${about}${number.format(count)}`,
  };
  if (error) return null;
  return <Pagination rowsPerPageOptions={ROWS_PER_PAGE} {...labels} />;
}

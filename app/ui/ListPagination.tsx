import type { ReactNode } from "react";
import { Pagination, useListContext } from "react-admin";
import { visuallyHidden } from "./visually-hidden";

const ROWS_PER_PAGE = [10, 25, 50, 100];
const number = new Intl.NumberFormat("en");

interface Range {
  from: number;
  to: number;
  count: number;
}

/** Says "about" where the total is the planner's estimate, because counting would cost too much. */
export function ListPagination() {
  const { meta, error } = useListContext();
  // Material UI's own prop; react-admin passes it on but leaves it out of its types.
  const labels = {
    labelDisplayedRows: ({ from, to, count }: Range): ReactNode => {
      const shown = `${number.format(from)}–${number.format(to)} of`;
      if (!meta?.totalIsEstimate) return `${shown} ${number.format(count)}`;
      return (
        <span title="An estimate: counting this many would take too long.">
          {`${shown} about ${number.format(count)}`}
          <span style={visuallyHidden}> (the total is an estimate)</span>
        </span>
      );
    },
  };
  if (error) return null;
  return <Pagination rowsPerPageOptions={ROWS_PER_PAGE} {...labels} />;
}

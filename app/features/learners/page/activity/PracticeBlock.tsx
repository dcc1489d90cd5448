import Button from "@mui/material/Button";
import Skeleton from "@mui/material/Skeleton";
import { lazy, Suspense, useState } from "react";
import { Block } from "~/ui/blocks/Block";
import { Loaded, noneOf } from "~/ui/blocks/Loaded";
import { PracticeTable } from "./PracticeTable";
import { PracticeTotals } from "./PracticeTotals";
import { usePractice } from "./practice";

const PracticeChart = lazy(() => import("./PracticeChart"));

/** How the person's practice goes, as a chart or as numbers. */
export function PracticeBlock({ learnerId }: { learnerId: string }) {
  const practice = usePractice(learnerId);
  const [asTable, setAsTable] = useState(false);
  return (
    <Block
      title="Practice and progress"
      action={
        practice.data && practice.data.length > 0 ? (
          <Button size="small" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? "Show the chart" : "Show the numbers"}
          </Button>
        ) : null
      }
    >
      <PracticeTotals learnerId={learnerId} />
      <Loaded query={practice} empty={noneOf("No attempt in the last twelve months.")}>
        {(rows) =>
          asTable ? (
            <PracticeTable rows={rows} />
          ) : (
            <Suspense fallback={<Skeleton height={240} />}>
              <PracticeChart rows={rows} />
            </Suspense>
          )
        }
      </Loaded>
    </Block>
  );
}

import Skeleton from "@mui/material/Skeleton";
import { lazy, Suspense } from "react";
import { Block } from "~/ui/blocks/Block";
import { Facts } from "~/ui/blocks/Facts";
import { Loaded, noneOf } from "~/ui/blocks/Loaded";
import { Timestamp } from "~/ui/Timestamp";
import type { LearnerHead } from "../learner-head";
import { useAiUsage } from "./ai-usage";

const AiCostChart = lazy(() => import("./AiCostChart"));

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

/** Credits of today and what the last sixty days cost. */
export function AiUsageBlock({ head }: { head: LearnerHead }) {
  const usage = useAiUsage(head.id);
  return (
    <Block title="AI credits and cost">
      <Facts
        facts={[
          [
            "Credits used",
            `${head.ai_credits_used} of ${head.daily_ai_credits ?? "no limit"} a day`,
          ],
          [
            "Last reset",
            head.last_credit_reset && <Timestamp key="reset" value={head.last_credit_reset} />,
          ],
        ]}
      />
      <Loaded query={usage} empty={noneOf("No AI was used in the last sixty days.")}>
        {(rows) => (
          <>
            <Facts
              facts={[
                ["Requests", sum(rows.map(({ requests }) => requests))],
                ["Tokens", sum(rows.map(({ tokens }) => tokens)).toLocaleString("en-GB")],
                ["Cost", `$${sum(rows.map(({ cost }) => cost)).toFixed(4)}`],
              ]}
            />
            <Suspense fallback={<Skeleton height={180} />}>
              <AiCostChart rows={rows} />
            </Suspense>
          </>
        )}
      </Loaded>
    </Block>
  );
}

import Button from "@mui/material/Button";
import { useState } from "react";
import { useGetList } from "react-admin";
import { Loaded, noneOf } from "~/ui/blocks/Loaded";
import { DriftCard } from "./DriftCard";
import { driftRow } from "./rows";

const STEP = 20;

interface DriftOfRunProps {
  runId: string;
  /** Leaves out what is settled. */
  openOnly?: boolean;
}

/** What a run found, a card each, more of them on demand. */
export function DriftOfRun({ runId, openOnly = false }: DriftOfRunProps) {
  const [shown, setShown] = useState(STEP);
  const query = useGetList("stripe_drift", {
    filter: { reconciliation_id: runId, ...(openOnly && { state: "open" }) },
    sort: { field: "found_at", order: "ASC" },
    pagination: { page: 1, perPage: shown },
  });
  const data = query.data && driftRow.array().parse(query.data);
  const { total = 0 } = query;
  return (
    <Loaded
      query={{ ...query, data }}
      empty={noneOf(openOnly ? "Nothing is open: both sides agree." : "Both sides agree.")}
    >
      {(rows) => (
        <>
          {rows.map((drift) => (
            <DriftCard key={drift.id} drift={drift} />
          ))}
          {total > rows.length && (
            <Button onClick={() => setShown(shown + STEP)}>
              Show more ({total - rows.length} left)
            </Button>
          )}
        </>
      )}
    </Loaded>
  );
}

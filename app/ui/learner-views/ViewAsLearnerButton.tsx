import ViewIcon from "@mui/icons-material/VisibilityOutlined";
import Button from "@mui/material/Button";
import { lazy, Suspense, useState } from "react";
import { useCanAccess } from "react-admin";

const ViewAsLearnerDialog = lazy(() => import("./ViewAsLearnerDialog"));

/** Leads to the product as this learner sees it; shown to those who may. */
export function ViewAsLearnerButton({ learnerId }: { learnerId: string }) {
  const [asked, setAsked] = useState(false);
  const { canAccess } = useCanAccess({ resource: "learner_views", action: "list" });
  if (!canAccess) return null;
  return (
    <>
      <Button startIcon={<ViewIcon />} onClick={() => setAsked(true)}>
        View as this learner
      </Button>
      {asked && (
        <Suspense>
          <ViewAsLearnerDialog learnerId={learnerId} onClose={() => setAsked(false)} />
        </Suspense>
      )}
    </>
  );
}

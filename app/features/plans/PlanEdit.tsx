import Box from "@mui/material/Box";
import { ArchiveButton } from "~/ui/archive/ArchiveButton";
import { LockedEdit } from "~/ui/conflict/LockedEdit";
import { comparedFields } from "./compared-fields";
import { PlanCheckPanel } from "./PlanCheckPanel";
import { PlanInputs } from "./PlanInputs";
import { planProblems } from "./plan";

/** Edits a plan beside what Stripe says of its price. */
export default function PlanEdit() {
  return (
    <LockedEdit
      name="plan"
      fields={comparedFields}
      validate={planProblems}
      buttons={<ArchiveButton name="plan" />}
    >
      <Box
        sx={{
          display: "grid",
          columnGap: 2,
          width: "100%",
          gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "minmax(0, 3fr) minmax(0, 2fr)" },
          alignItems: "start",
        }}
      >
        <Box sx={{ mt: 2 }}>
          <PlanInputs />
        </Box>
        <PlanCheckPanel />
      </Box>
    </LockedEdit>
  );
}

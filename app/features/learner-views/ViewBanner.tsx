import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ReferenceField, TextField, useDataProvider, useNotify, useRefresh } from "react-admin";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { messageOf } from "~/ui/message-of";
import type { LearnerView } from "./learner-view";

interface ViewBannerProps {
  view: LearnerView;
  /** Whole seconds until the view ends by itself. */
  secondsLeft: number;
}

const clock = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

/** Always in sight while the view is open: whose eyes, why, for how long, and the way out. */
export function ViewBanner({ view, secondsLeft }: ViewBannerProps) {
  const provider = useDataProvider<ConsoleDataProvider>();
  const queries = useQueryClient();
  const notify = useNotify();
  const refresh = useRefresh();
  const { mutate, isPending } = useMutation({
    mutationFn: () => provider.rpc("end_learner_view", { learner_view_id: view.id }),
    onError: (error) => notify(messageOf(error), { type: "error" }),
    onSuccess: () => {
      queries.removeQueries({ queryKey: ["learner-view", view.id] });
      refresh();
    },
  });
  return (
    <Alert
      severity="warning"
      variant="filled"
      role="region"
      aria-label="Viewing as a learner"
      sx={{ position: "sticky", top: 64, zIndex: 2, mt: 2 }}
      action={
        <Button color="inherit" loading={isPending} onClick={() => mutate()}>
          Stop viewing
        </Button>
      }
    >
      Viewing as{" "}
      <strong>
        <ReferenceField source="learner_id" reference="users" link={false}>
          <TextField source="name" sx={{ font: "inherit" }} />
        </ReferenceField>
      </strong>
      , read-only. Ends in <span role="timer">{clock(secondsLeft)}</span>. Reason: {view.reason}
    </Alert>
  );
}

import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Confirm, useCanAccess, useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { messageOf } from "~/ui/message-of";
import { ReasonDialog } from "~/ui/ReasonDialog";
import { type DataRequest, exportAddress } from "./data-request";
import { useRequestChange } from "./use-request-change";

/** What can be done about a request now: approve, call off, try again, download. */
export function RequestActions({ request }: { request: DataRequest }) {
  const [open, setOpen] = useState<"approve" | "cancel" | null>(null);
  const close = () => setOpen(null);
  const provider = useDataProvider<ConsoleDataProvider>();
  const { canAccess: mayApprove = false } = useCanAccess({
    resource: "data_requests",
    action: "publish",
  });
  const approve = useRequestChange("approve_erasure", close);
  const cancel = useRequestChange("cancel_data_request", close);
  const retry = useRequestChange("retry_data_request");
  const download = useMutation({
    mutationFn: async () =>
      exportAddress.parse(await provider.post("/api/data-exports", { request_id: request.id })),
    onSuccess: ({ url }) => window.location.assign(url),
  });
  const { id, state } = request;
  const problem = approve.error ?? retry.error ?? download.error;
  return (
    <>
      <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: "wrap", mt: 1 }}>
        {state === "done" && request.file_path && (
          <Button
            size="small"
            variant="contained"
            loading={download.isPending}
            onClick={() => download.mutate()}
          >
            Download the copy
          </Button>
        )}
        {state === "requested" && mayApprove && (
          <Button size="small" variant="contained" color="error" onClick={() => setOpen("approve")}>
            Approve the erasure…
          </Button>
        )}
        {(state === "failed" || request.retry_at) && (
          <Button
            size="small"
            variant="contained"
            loading={retry.isPending}
            onClick={() => retry.mutate({ request_id: id })}
          >
            {request.retry_at ? "Try now" : "Try again"}
          </Button>
        )}
        {(state === "requested" || (state === "queued" && !request.started_at)) && (
          <Button size="small" onClick={() => setOpen("cancel")}>
            Call off…
          </Button>
        )}
      </Stack>
      {problem && (
        <Alert severity="error" sx={{ mt: 1 }}>
          {messageOf(problem)}
        </Alert>
      )}
      <Confirm
        isOpen={open === "approve"}
        loading={approve.isPending}
        title="Approve the erasure"
        content="The worker deletes the customer in Stripe, the files, the rows and the account. This cannot be undone."
        confirm="Erase for good"
        confirmColor="warning"
        onConfirm={() => approve.mutate({ request_id: id }, { onError: close })}
        onClose={close}
      />
      {open === "cancel" && (
        <ReasonDialog
          title="Call the request off"
          submitLabel="Call off"
          isPending={cancel.isPending}
          error={cancel.error}
          onSubmit={(reason) => cancel.mutate({ request_id: id, reason })}
          onClose={close}
        />
      )}
    </>
  );
}

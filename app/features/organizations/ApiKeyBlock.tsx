import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Confirm, useCanAccess, useDataProvider, useGetOne, useNotify } from "react-admin";
import { z } from "zod";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { Block } from "~/ui/blocks/Block";
import { messageOf } from "~/ui/message-of";

/** Gives the organization a key for the API, shown this once; an older one stops working. */
export function ApiKeyBlock({ organizationId }: { organizationId: string }) {
  const [isAsking, setAsking] = useState(false);
  const provider = useDataProvider<ConsoleDataProvider>();
  const notify = useNotify();
  const { canAccess: mayAct = false } = useCanAccess({ resource: "organizations", action: "act" });
  const { data: organization, refetch } = useGetOne("organizations", { id: organizationId });
  const issue = useMutation({
    mutationFn: async () =>
      z
        .string()
        .parse(
          await provider.rpc("issue_organization_api_key", { organization_id: organizationId }),
        ),
    onSuccess: () => void refetch(),
    onError: (error) => notify(messageOf(error), { type: "error" }),
    onSettled: () => setAsking(false),
  });
  if (!mayAct) return null;
  const hasKey = Boolean(organization?.api_key_hash);
  return (
    <Block
      title="API key"
      action={
        <Button size="small" variant="outlined" onClick={() => setAsking(true)}>
          {hasKey ? "Replace the key" : "Issue a key"}
        </Button>
      }
    >
      {issue.data ? (
        <Alert
          severity="success"
          action={
            <Button
              color="inherit"
              onClick={() =>
                void navigator.clipboard
                  .writeText(issue.data)
                  .then(() => notify("The key is copied.", { type: "success" }))
              }
            >
              Copy
            </Button>
          }
        >
          This is the only time that the key is shown. Keep it now:{" "}
          <code style={{ overflowWrap: "anywhere" }}>{issue.data}</code>
        </Alert>
      ) : (
        <Typography color="text.secondary">
          {hasKey ? "There is a key. Nobody can read it any more." : "No key was issued yet."}
        </Typography>
      )}
      <Confirm
        isOpen={isAsking}
        loading={issue.isPending}
        title={hasKey ? "Replace the key" : "Issue a key"}
        content={
          hasKey
            ? "The present key stops working at once. The new one is shown this once."
            : "The key is shown this once."
        }
        confirm={hasKey ? "Replace" : "Issue"}
        onConfirm={() => issue.mutate()}
        onClose={() => setAsking(false)}
      />
    </Block>
  );
}

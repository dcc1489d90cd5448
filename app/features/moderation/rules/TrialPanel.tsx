import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import MenuItem from "@mui/material/MenuItem";
import Paper from "@mui/material/Paper";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useDataProvider } from "react-admin";
import { useWatch } from "react-hook-form";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { messageOf } from "~/ui/message-of";
import { type RuleKind, ruleParameters, ruleTrial } from "./rule";
import { TrialResult } from "./TrialResult";

const LATEST = [100, 1000, 5000] as const;

/** Holds the rule, as it stands in the form, against what people wrote. */
export function TrialPanel({ kind }: { kind: RuleKind }) {
  const parameters: unknown = useWatch({ name: "parameters" });
  const [latest, setLatest] = useState<number>(1000);
  const provider = useDataProvider<ConsoleDataProvider>();
  const asked = ruleParameters[kind].safeParse(parameters);
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: async (rule: unknown) =>
      ruleTrial.parse(
        await provider.rpc("try_moderation_rule", { kind, parameters: rule, latest }),
      ),
  });
  return (
    <Paper variant="outlined" component="section" aria-label="Trial" sx={{ p: 2 }}>
      <Typography variant="h2" gutterBottom>
        What it would have caught
      </Typography>
      <Box sx={{ display: "flex", gap: 1, alignItems: "center", mb: 1 }}>
        <TextField
          select
          size="small"
          fullWidth={false}
          label="Held against"
          value={latest}
          onChange={(event) => setLatest(Number(event.target.value))}
          sx={{ minWidth: 220 }}
        >
          {LATEST.map((n) => (
            <MenuItem key={n} value={n}>
              The last {n.toLocaleString("en")} texts
            </MenuItem>
          ))}
        </TextField>
        <Button
          variant="outlined"
          loading={isPending}
          disabled={!asked.success}
          onClick={() => mutate(asked.data)}
        >
          Try the rule
        </Button>
      </Box>
      {!asked.success && (
        <Typography color="text.secondary">Say what it looks for, then try it.</Typography>
      )}
      {error && <Alert severity="error">{messageOf(error)}</Alert>}
      {data && <TrialResult trial={data} />}
    </Paper>
  );
}

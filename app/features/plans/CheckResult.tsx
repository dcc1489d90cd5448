import OkIcon from "@mui/icons-material/CheckCircleOutlined";
import FindingIcon from "@mui/icons-material/ErrorOutlined";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { Timestamp } from "~/ui/Timestamp";
import type { PlanCheck } from "./plan-check";

interface CheckResultProps {
  check: PlanCheck | undefined;
  /** Version of the plan as it is saved now. */
  version: number;
}

/** What the last comparison with Stripe found, and when it was. */
export function CheckResult({ check, version }: CheckResultProps) {
  if (!check) return <Typography color="text.secondary">Not checked yet</Typography>;
  const isOld = check.plan_version < version;
  const matches = check.findings.length === 0;
  const Icon = matches ? OkIcon : FindingIcon;
  return (
    <Box sx={{ maxWidth: 480 }}>
      <Box sx={{ display: "flex", gap: 0.75, alignItems: "flex-start" }}>
        <Icon fontSize="small" color={matches ? "success" : "error"} aria-hidden />
        {matches ? (
          <span>Matches Stripe</span>
        ) : (
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
            {check.findings.map(({ kind, says }) => (
              <li key={`${kind} ${says}`}>{says}</li>
            ))}
          </Box>
        )}
      </Box>
      <Typography variant="body2" color="text.secondary">
        Checked <Timestamp value={check.checked_at} />
        {isOld && ", before the last change"}
      </Typography>
    </Box>
  );
}

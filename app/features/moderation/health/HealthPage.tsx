import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { lazy, Suspense } from "react";
import { Link as RouterLink, useSearchParams } from "react-router-dom";
import { Block } from "~/ui/blocks/Block";
import { Facts } from "~/ui/blocks/Facts";
import { Loaded } from "~/ui/blocks/Loaded";
import { PageLoading } from "~/ui/PageState";
import { PageTitle } from "~/ui/PageTitle";
import { useRpc } from "~/ui/use-rpc";
import { type CommunityHealth, communityHealth } from "./health";

const HealthCharts = lazy(() => import("./HealthCharts"));

const SPANS = [7, 30, 90, 365] as const;

/** How the community and its moderation are doing. */
export default function HealthPage() {
  const [params, setParams] = useSearchParams();
  const days = SPANS.find((span) => String(span) === params.get("days")) ?? 30;
  const query = useRpc("community_health", { days }, communityHealth);
  return (
    <>
      <PageTitle>Community health</PageTitle>
      <Box sx={{ display: "flex", gap: 2, my: 2, alignItems: "center" }}>
        <TextField
          select
          size="small"
          fullWidth={false}
          label="Period"
          value={days}
          onChange={(event) => setParams({ days: event.target.value }, { replace: true })}
          sx={{ minWidth: 150 }}
        >
          {SPANS.map((span) => (
            <MenuItem key={span} value={span}>
              Last {span} days
            </MenuItem>
          ))}
        </TextField>
        <Box sx={{ flex: 1 }} />
        <Button component={RouterLink} to="/admin/moderation_cases">
          Moderation queue
        </Button>
      </Box>
      <Loaded query={query}>
        {(health) => (
          <>
            <Suspense fallback={<PageLoading />}>
              <HealthCharts health={health} />
            </Suspense>
            <Appeals health={health} />
            <Offenders health={health} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Appeals({ health: { appeals } }: { health: CommunityHealth }) {
  return (
    <Block title="Appeals">
      <Facts
        facts={[
          [
            "Waiting",
            <Link key="waiting" component={RouterLink} to="/admin/moderation_cases?state=appealed">
              {appeals.waiting.toLocaleString("en")}
            </Link>,
          ],
          ["Decision kept", appeals.upheld.toLocaleString("en")],
          ["Overturned", appeals.overturned.toLocaleString("en")],
        ]}
      />
    </Block>
  );
}

function Offenders({ health: { repeat_offenders: people } }: { health: CommunityHealth }) {
  return (
    <Block title="Decided against more than once">
      {people.length === 0 && "Nobody."}
      <Box component="ol" sx={{ m: 0, pl: 2.5 }}>
        {people.map(({ user_id, name, decisions, penalties, in_force }) => (
          <li key={user_id}>
            <Link component={RouterLink} to={`/admin/users/${user_id}/show`}>
              {name ?? "Somebody"}
            </Link>
            : {decisions} decisions, {penalties === 1 ? "1 penalty" : `${penalties} penalties`}
            {in_force === "silence" && ", silenced now"}
            {in_force === "ban" && ", banned"}
          </li>
        ))}
      </Box>
    </Block>
  );
}

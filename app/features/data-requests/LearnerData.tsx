import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import Stack from "@mui/material/Stack";
import { useState } from "react";
import { useCanAccess, useGetList } from "react-admin";
import { Link as RouterLink } from "react-router-dom";
import { Block } from "~/ui/blocks/Block";
import { Loaded, noneOf } from "~/ui/blocks/Loaded";
import { Timestamp } from "~/ui/Timestamp";
import { dataRequest, KIND_NAMES, lookAgainAfter } from "./data-request";
import { ErasureDialog } from "./ErasureDialog";
import { ExportDialog } from "./ExportDialog";
import { RequestActions } from "./RequestActions";
import { StateText } from "./StateText";

const rows = dataRequest.array().catch([]);

/** Copies and erasure of a person's data, for whoever may change learners. */
export default function LearnerData({ learnerId }: { learnerId: string }) {
  const [open, setOpen] = useState<"export" | "erasure" | null>(null);
  const { canAccess: mayAct = false } = useCanAccess({ resource: "data_requests", action: "act" });
  const requests = useGetList(
    "data_requests",
    {
      filter: { user_id: learnerId },
      sort: { field: "created_at", order: "DESC" },
      pagination: { page: 1, perPage: 20 },
    },
    {
      enabled: mayAct,
      refetchInterval: ({ state }) => lookAgainAfter(rows.parse(state.data?.data)),
    },
  );
  if (!mayAct) return null;
  const close = () => setOpen(null);
  return (
    <Block title="Their data">
      <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: "wrap", mb: 1 }}>
        <Button size="small" variant="outlined" onClick={() => setOpen("export")}>
          Make a copy…
        </Button>
        <Button size="small" variant="outlined" color="error" onClick={() => setOpen("erasure")}>
          Erase…
        </Button>
      </Stack>
      <Loaded query={requests} empty={noneOf("The person has not asked for their data.")}>
        {(list) =>
          rows.parse(list).map((request) => (
            <Box key={request.id} sx={{ py: 0.5, borderTop: 1, borderColor: "divider" }}>
              <Link component={RouterLink} to={`/admin/data_requests/${request.id}/show`}>
                {KIND_NAMES[request.kind]}
              </Link>
              , <Timestamp value={request.created_at} />
              <StateText request={request} />
              <RequestActions request={request} />
            </Box>
          ))
        }
      </Loaded>
      {open === "export" && <ExportDialog learnerId={learnerId} onClose={close} />}
      {open === "erasure" && <ErasureDialog learnerId={learnerId} onClose={close} />}
    </Block>
  );
}

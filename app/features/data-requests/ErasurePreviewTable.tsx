import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import { useGetResourceLabel } from "react-admin";
import { Loaded } from "~/ui/blocks/Loaded";
import { useRpc } from "~/ui/use-rpc";
import { type ErasurePreview, erasurePreview } from "./data-request";

const rowsOf = (
  { tables }: ErasurePreview,
  rule: "delete" | "detach",
  labelOf: (table: string) => string,
) =>
  tables
    .filter(({ on_erase }) => on_erase === rule)
    .map(({ table_name, rows }) => `${labelOf(table_name)} (${rows})`)
    .join(", ");

/** What an erasure would do, counted. */
export const useErasurePreview = (learnerId: string) =>
  useRpc("preview_erasure", { learner_id: learnerId }, erasurePreview);

/** The same, in a few lines. */
export function ErasurePreviewTable({ learnerId }: { learnerId: string }) {
  const labelOf = useGetResourceLabel();
  return (
    <Loaded query={useErasurePreview(learnerId)}>
      {(preview) =>
        preview.problem ? (
          <Alert severity="error">{preview.problem}</Alert>
        ) : (
          <Box component="ul" sx={{ m: 0, pl: 3 }}>
            {preview.accounts > 1 && (
              <li>{preview.accounts} accounts of the person, which were merged</li>
            )}
            {preview.stripe_customers > 0 && (
              <li>The customer in Stripe, before everything else: subscriptions there end</li>
            )}
            {preview.files > 0 && <li>Recordings, pictures and copies: {preview.files}</li>}
            <li>Deleted: {rowsOf(preview, "delete", labelOf) || "nothing"}</li>
            <li>
              Kept without the person and their words, as threads and books need it:{" "}
              {rowsOf(preview, "detach", labelOf) || "nothing"}
            </li>
            <li>The account itself, last</li>
          </Box>
        )
      }
    </Loaded>
  );
}

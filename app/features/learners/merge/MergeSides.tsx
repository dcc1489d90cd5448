import SwapIcon from "@mui/icons-material/SwapHorizOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { STATUS_NAMES, TIER_NAMES } from "~/domain/membership";
import { Block } from "~/ui/blocks/Block";
import { Facts } from "~/ui/blocks/Facts";
import { Timestamp } from "~/ui/Timestamp";
import type { MergePreview, MergeSide } from "./merge";

function Side({ title, side }: { title: string; side: MergeSide | null }) {
  return (
    <Block title={title}>
      {side ? (
        <Facts
          facts={[
            ["Name", side.name],
            ["E-mail", side.email],
            ["Joined", <Timestamp key="joined" value={side.created_at} />],
            [
              "Last sign-in",
              side.last_sign_in_at ? (
                <Timestamp key="seen" value={side.last_sign_in_at} />
              ) : (
                "Never"
              ),
            ],
            [
              "Subscription",
              side.subscription
                ? `${TIER_NAMES[side.subscription.tier]}, ${STATUS_NAMES[side.subscription.status]}${side.subscription.in_stripe ? ", in Stripe" : ""}`
                : "None",
            ],
          ]}
        />
      ) : (
        "This account does not exist any more."
      )}
    </Block>
  );
}

/** The two accounts side by side, and the way to turn them round. */
export function MergeSides({ preview, onSwap }: { preview: MergePreview; onSwap: () => void }) {
  return (
    <>
      <Box
        sx={{
          display: "grid",
          columnGap: 2,
          gridTemplateColumns: { xs: "1fr", sm: "repeat(2, minmax(0, 1fr))" },
        }}
      >
        <Side title="Account to keep" side={preview.kept} />
        <Side title="Account to close" side={preview.merged} />
      </Box>
      <Button startIcon={<SwapIcon />} sx={{ mt: 1 }} onClick={onSwap}>
        Keep the other one
      </Button>
    </>
  );
}

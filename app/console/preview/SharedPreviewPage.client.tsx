import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { useEffect, useState } from "react";
import { ItemPlayer } from "~/ui/player/ItemPlayer";
import type { Playable } from "~/ui/player/playable";
import { Timestamp } from "~/ui/Timestamp";
import { PageFrame } from "../PageFrame";

interface SharedPreviewPageProps {
  /** ISO 8601. */
  expiresAt: string;
  items: (Playable & { title: string })[];
}

/** What a preview link shows: the items one by one, to be sat; nothing of the console around them. */
export default function SharedPreviewPage({ expiresAt, items }: SharedPreviewPageProps) {
  const [position, setPosition] = useState(0);
  const shown = items[position];
  useEffect(() => {
    document.title = shown ? `Preview: ${shown.title}` : "Preview";
  }, [shown]);
  return (
    <PageFrame>
      <Box component="main" sx={{ maxWidth: 900, mx: "auto", p: { xs: 1, sm: 3 } }}>
        <Typography variant="h1" gutterBottom>
          {shown?.title ?? "There is nothing to preview"}
        </Typography>
        <Box sx={{ display: "flex", gap: 2, alignItems: "center", flexWrap: "wrap", mb: 1.5 }}>
          <Typography color="text.secondary" sx={{ flex: 1 }}>
            {shown?.item.title} · a preview to look at; nothing is stored. It opens until{" "}
            <Timestamp value={expiresAt} />.
          </Typography>
          {items.length > 1 && (
            <Box sx={{ display: "flex", gap: 1, alignItems: "center" }}>
              <Button disabled={position === 0} onClick={() => setPosition(position - 1)}>
                Previous
              </Button>
              <Typography role="status">
                {position + 1} of {items.length}
              </Typography>
              <Button
                disabled={position === items.length - 1}
                onClick={() => setPosition(position + 1)}
              >
                Next
              </Button>
            </Box>
          )}
        </Box>
        {shown && (
          <Paper variant="outlined" sx={{ display: "flex", overflow: "hidden" }}>
            <ItemPlayer key={position} playable={shown} />
          </Paper>
        )}
      </Box>
    </PageFrame>
  );
}

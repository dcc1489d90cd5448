import SoundIcon from "@mui/icons-material/GraphicEq";
import PlayIcon from "@mui/icons-material/PlayArrow";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import { useState } from "react";
import type { MediaItem } from "~/domain/media-file";
import { MediaPreview } from "./MediaPreview";
import { Wave } from "./Wave";

interface LazyAudioProps {
  item: Pick<MediaItem, "bucket" | "path" | "type" | "title">;
  /** Stored peaks; none where the recording was never measured. */
  peaks?: readonly number[];
  height?: number;
}

/** A recording in a list: its wave and a play button. The file is asked for when it is played. */
export function LazyAudio({ item, peaks, height = 120 }: LazyAudioProps) {
  const [asked, setAsked] = useState(false);
  return (
    <Box
      sx={{
        position: "relative",
        height,
        display: "flex",
        flexDirection: "column",
        justifyContent: "center",
        bgcolor: "action.hover",
        borderRadius: 1,
        px: 1,
      }}
    >
      {peaks ? (
        <Wave peaks={peaks} height={asked ? height - 56 : height - 24} />
      ) : (
        !asked && <SoundIcon color="disabled" sx={{ alignSelf: "center", fontSize: 40 }} />
      )}
      {asked ? (
        <MediaPreview item={item} autoPlay />
      ) : (
        <IconButton
          aria-label={`Play ${item.title ?? "the recording"}`}
          onClick={() => setAsked(true)}
          sx={{
            position: "absolute",
            inset: 0,
            m: "auto",
            width: 40,
            height: 40,
            bgcolor: "background.paper",
            border: 1,
            borderColor: "divider",
            "&:hover, &:focus-visible": {
              bgcolor: "background.paper",
              borderColor: "primary.main",
            },
          }}
        >
          <PlayIcon color="primary" />
        </IconButton>
      )}
    </Box>
  );
}

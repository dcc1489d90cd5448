import CloseIcon from "@mui/icons-material/Close";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import Typography from "@mui/material/Typography";
import { useDeferredValue } from "react";
import { useGetOne, useRecordContext } from "react-admin";
import { useWatch } from "react-hook-form";
import { z } from "zod";
import { mediaItem } from "~/domain/media-file";
import { useMediaUrl } from "~/ui/media/MediaPreview";
import { ItemPlayer } from "~/ui/player/ItemPlayer";
import type { PlayableMedia } from "~/ui/player/playable";
import { useItem } from "../form/use-item";

const content = z.object({
  type: z.unknown(),
  prompt_text: z.string().nullish(),
  transcript: z.string().nullish(),
  options: z.unknown().optional(),
  key: z.unknown().optional(),
  media_id: z.string().nullish().catch(null),
});
const described = mediaItem.extend({ alt_text: z.string().nullish() });
const NO_FILE = { bucket: null, path: null };

/** The chosen file with an address to play it from; undefined while that is looked up. */
function usePlayableMedia(id: string | null | undefined): PlayableMedia | null | undefined {
  const chosen = useGetOne("media", { id: id ?? "" }, { enabled: Boolean(id) });
  const file = described.safeParse(chosen.data).data;
  const address = useMediaUrl(file ?? NO_FILE);
  if (!id || chosen.error) return null;
  if (!file || address.isPending) return undefined;
  return { kind: file.type, url: address.data ?? null, alt: file.alt_text ?? file.title ?? "" };
}

/** The question as it stands in the form, saved or not, for its author to sit. */
export default function QuestionPlayer({ onClose }: { onClose: () => void }) {
  const item = useItem();
  const record = useRecordContext();
  // A keystroke in the form never waits for the preview.
  const { media_id, ...question } = content.parse(useDeferredValue(useWatch()));
  const media = usePlayableMedia(media_id);
  if (!item) return null;
  return (
    <Box sx={{ flex: 1, minWidth: 0, display: "flex", flexDirection: "column", height: "100%" }}>
      <Box sx={{ display: "flex", alignItems: "center", gap: 1, pl: 2, pr: 1, py: 0.5 }}>
        <Typography variant="h2" component="h2" sx={{ flex: 1 }} noWrap>
          Preview: {item.title}
        </Typography>
        <IconButton
          size="small"
          aria-label="Close the preview"
          title="Close the preview"
          onClick={onClose}
        >
          <CloseIcon fontSize="small" />
        </IconButton>
      </Box>
      {media === undefined ? (
        <Typography role="status" sx={{ p: 2 }}>
          Looking for the recording…
        </Typography>
      ) : (
        <ItemPlayer
          // The next question begins anew, even one of the same type.
          key={`${record?.id} ${item.type}`}
          playable={{ item, content: question, media }}
        />
      )}
    </Box>
  );
}

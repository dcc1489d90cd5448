import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import { useGetOne } from "react-admin";
import { z } from "zod";
import { itemOf } from "~/domain/profile/format-profile";
import type { LessonItem, LessonItemMedia } from "~/ui/lesson-items/lesson-item";
import { useMediaUrl } from "~/ui/media/MediaPreview";
import { ItemPlayer } from "~/ui/player/ItemPlayer";
import type { Playable, PlayableMedia } from "~/ui/player/playable";
import { useFormatProfile } from "~/ui/profile/use-format-profile";

/** The item with its key, which staff may read: without it there would be no score at the end. */
const content = z.object({
  type: z.unknown(),
  prompt_text: z.string().nullish(),
  transcript: z.string().nullish(),
  options: z.unknown().optional(),
  key: z.unknown().optional(),
});

/** One item of the lesson, to be sat as a candidate does, with the score and its reasons. */
export default function PreviewPlayer({
  item: { module, type, question_id, media },
}: {
  item: LessonItem;
}) {
  const item = itemOf(useFormatProfile(), module, type);
  const { data, error } = useGetOne(`${module}_questions`, { id: question_id });
  if (error) return <Alert severity="error">{error.message}</Alert>;
  const question = content.safeParse(data).data;
  if (!item || !question) return <LinearProgress aria-label="Loading the question" />;
  return (
    <Box sx={{ border: 1, borderColor: "divider", borderRadius: 1, mt: 1 }}>
      {media ? (
        <WithMedia item={item} content={question} file={media} />
      ) : (
        <ItemPlayer playable={{ item, content: question, media: null }} />
      )}
    </Box>
  );
}

function WithMedia({ file, ...rest }: Omit<Playable, "media"> & { file: LessonItemMedia }) {
  const { data, isPending } = useMediaUrl(file);
  if (isPending) return <LinearProgress aria-label="Looking for the recording" />;
  const media: PlayableMedia = { kind: file.type, url: data ?? null, alt: file.alt_text ?? "" };
  return <ItemPlayer playable={{ ...rest, media }} />;
}

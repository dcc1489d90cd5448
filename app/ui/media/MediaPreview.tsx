import DocumentIcon from "@mui/icons-material/DescriptionOutlined";
import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Skeleton from "@mui/material/Skeleton";
import Typography from "@mui/material/Typography";
import { useQuery } from "@tanstack/react-query";
import type { MediaItem } from "~/domain/media-file";
import { useMediaLibrary } from "./media-library";
import { useSeen } from "./use-seen";

const URL_FRESH_MS = 45 * 60_000;

/** A signed URL of the item, kept while it is good. */
export function useMediaUrl(item: Pick<MediaItem, "bucket" | "path">, enabled = true) {
  const library = useMediaLibrary();
  return useQuery({
    queryKey: ["media-url", item.bucket, item.path],
    queryFn: () => library.url(item),
    staleTime: URL_FRESH_MS,
    enabled,
  });
}

interface MediaPreviewProps {
  item: Pick<MediaItem, "bucket" | "path" | "type" | "title"> & { alt_text?: string | null };
  /** Pixels; audio players keep their own height. */
  height?: number;
  /** Plays a recording as soon as it can be. */
  autoPlay?: boolean;
}

/** Shows, plays or names a stored file, whichever fits; asks for it when it comes into view. */
export function MediaPreview({ item, height = 120, autoPlay = false }: MediaPreviewProps) {
  const [place, seen] = useSeen<HTMLSpanElement>();
  const { data: url, isPending } = useMediaUrl(item, seen || autoPlay);
  const name = item.title ?? "Untitled";
  if (isPending)
    return <Skeleton ref={place} variant="rounded" height={item.type === "audio" ? 40 : height} />;
  if (!url)
    return (
      <Typography variant="body2" color="error">
        The file is missing in the store.
      </Typography>
    );
  if (item.type === "audio")
    return (
      // biome-ignore lint/a11y/useMediaCaption: the transcript is a field of its own beside the player
      <audio
        controls
        preload="none"
        autoPlay={autoPlay}
        src={url}
        aria-label={name}
        style={{ width: "100%", height: 40 }}
      />
    );
  if (item.type === "video")
    return (
      // biome-ignore lint/a11y/useMediaCaption: the transcript is a field of its own beside the player
      <video
        controls
        preload="metadata"
        src={url}
        aria-label={name}
        style={{ width: "100%", height }}
      />
    );
  if (item.type === "image")
    return (
      <Box
        component="img"
        src={url}
        alt={item.alt_text ?? name}
        loading="lazy"
        sx={{
          width: "100%",
          height,
          objectFit: "contain",
          bgcolor: "action.hover",
          borderRadius: 1,
        }}
      />
    );
  return (
    <Box
      sx={{
        display: "grid",
        placeItems: "center",
        height,
        bgcolor: "action.hover",
        borderRadius: 1,
      }}
    >
      <Link
        href={url}
        target="_blank"
        rel="noreferrer"
        sx={{ display: "flex", alignItems: "center", gap: 0.5 }}
      >
        <DocumentIcon fontSize="small" /> Open the document
      </Link>
    </Box>
  );
}

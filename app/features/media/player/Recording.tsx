import Skeleton from "@mui/material/Skeleton";
import { lazy, Suspense } from "react";
import { MediaPreview, useMediaUrl } from "~/ui/media/MediaPreview";
import { useAnalysis } from "../edit/use-analysis";
import type { MediaRecord } from "../media";

const WaveformPlayer = lazy(() => import("./WaveformPlayer"));

/** The large player of a file's own page; a recording without a known length gets the plain one. */
export function Recording({ item }: { item: MediaRecord }) {
  const { data: url, isPending } = useMediaUrl(item);
  const { data: analysis, isPending: isLooking } = useAnalysis(item);
  const waiting = <Skeleton variant="rounded" height={150} />;
  if (isPending || isLooking) return waiting;
  if (!url || !item.duration) return <MediaPreview item={item} />;
  return (
    <Suspense fallback={waiting}>
      <WaveformPlayer
        title={item.title ?? "Untitled"}
        url={url}
        duration={item.duration}
        peaks={analysis?.peaks ?? null}
      />
    </Suspense>
  );
}

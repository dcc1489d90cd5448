import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useEffect, useRef, useState } from "react";
import { useDataProvider, useListContext, useRefresh } from "react-admin";
import { z } from "zod";
import { mediaRules } from "~/domain/media-fit";
import { useMediaLibrary } from "~/ui/media/media-library";
import { useFormatProfile } from "~/ui/profile/use-format-profile";
import { listedMedia } from "../media-filter";

const A_ROUND = 25;

interface Progress {
  measured: number;
  /** Files this browser could not decode, or that could not be read. */
  failed: number;
  isDone: boolean;
}

/** Measures the recordings that nobody has measured yet, one after the other, in this browser. */
export function MeasureAll() {
  const provider = useDataProvider();
  const library = useMediaLibrary();
  const profile = useFormatProfile();
  const refresh = useRefresh();
  const { meta } = useListContext();
  const [progress, setProgress] = useState<Progress | null>(null);
  const stopped = useRef(false);
  useEffect(
    () => () => {
      stopped.current = true;
    },
    [],
  );

  const measureAll = async () => {
    stopped.current = false;
    let [measured, failed] = [0, 0];
    const filter = { attention: ["not_measured"] };
    const sort = { field: "created_at", order: "ASC" as const };
    while (!stopped.current) {
      // Those that failed stay in the list: the next round begins behind them.
      const pagination = { page: 1, perPage: failed + A_ROUND };
      const query = { filter, sort, pagination, meta: { mediaRules: mediaRules(profile) } };
      const { data } = await provider.getList("media", query);
      const waiting = listedMedia.array().parse(data).slice(failed);
      if (waiting.length === 0) break;
      for (const item of waiting) {
        if (stopped.current) break;
        const isMeasured = await library.measure(item).catch(() => false);
        if (isMeasured) measured += 1;
        else failed += 1;
        setProgress({ measured, failed, isDone: false });
      }
    }
    setProgress({ measured, failed, isDone: true });
    refresh();
  };

  if (!progress && !facets.safeParse(meta).data?.facets["attention:not_measured"]) return null;
  const isRunning = progress !== null && !progress.isDone;
  return (
    <Box sx={{ px: 1, mt: 2 }}>
      {isRunning ? (
        <Button
          variant="outlined"
          onClick={() => {
            stopped.current = true;
          }}
        >
          Stop measuring
        </Button>
      ) : (
        <Button
          variant="outlined"
          onClick={() => {
            setProgress({ measured: 0, failed: 0, isDone: false });
            void measureAll();
          }}
        >
          Measure the sound
        </Button>
      )}
      <Typography role="status" variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>
        {progress && sentence(progress)}
      </Typography>
    </Box>
  );
}

const facets = z.object({ facets: z.record(z.string(), z.number()) });

function sentence({ measured, failed, isDone }: Progress): string {
  const trouble = failed ? `, ${failed} could not be decoded here` : "";
  return `${isDone ? "Done: " : ""}${measured} measured${trouble}.`;
}

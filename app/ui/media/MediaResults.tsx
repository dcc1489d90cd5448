import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useGetList } from "react-admin";
import { type MediaItem, type MediaKind, mediaItem } from "~/domain/media-file";
import { mediaRules } from "~/domain/media-fit";
import { useFormatProfile } from "../profile/use-format-profile";
import { MediaPreview } from "./MediaPreview";
import { mediaFacts } from "./media-facts";

const PER_PAGE = 12;

interface MediaResultsProps {
  kinds: readonly MediaKind[];
  search: string;
  onChoose: (item: MediaItem) => void;
}

/** Items of the library that match, newest first; each can be played before it is chosen. */
export function MediaResults({ kinds, search, onChoose }: MediaResultsProps) {
  const [page, setPage] = useState(1);
  const profile = useFormatProfile();
  const { data, total, isPending, error } = useGetList("media", {
    filter: { kind: kinds, q: search },
    sort: { field: "created_at", order: "DESC" },
    pagination: { page, perPage: PER_PAGE },
    meta: { mediaRules: mediaRules(profile) },
  });
  if (isPending) return <LinearProgress aria-label="Searching" />;
  if (error) return <Alert severity="error">{error.message}</Alert>;
  const items = mediaItem.array().parse(data);
  return (
    <>
      {items.length === 0 && (
        <Typography color="text.secondary" sx={{ py: 2 }}>
          {search ? "Nothing in the library matches." : "The library has no such file yet."}
        </Typography>
      )}
      <Box
        component="ul"
        sx={{
          listStyle: "none",
          p: 0,
          display: "grid",
          gap: 2,
          gridTemplateColumns: "repeat(auto-fill, minmax(220px, 1fr))",
        }}
      >
        {items.map((item) => (
          <Box component="li" key={item.id} sx={{ minWidth: 0 }}>
            <MediaPreview item={item} />
            <Typography noWrap title={item.title ?? undefined}>
              {item.title}
            </Typography>
            <Typography variant="body2" color="text.secondary" noWrap>
              {mediaFacts(item)}
            </Typography>
            <Button onClick={() => onChoose(item)} aria-label={`Choose ${item.title}`}>
              Choose
            </Button>
          </Box>
        ))}
      </Box>
      {(page > 1 || (total ?? 0) > page * PER_PAGE) && (
        <Box sx={{ display: "flex", justifyContent: "flex-end" }}>
          <Button disabled={page === 1} onClick={() => setPage(page - 1)}>
            Previous
          </Button>
          <Button disabled={(total ?? 0) <= page * PER_PAGE} onClick={() => setPage(page + 1)}>
            Next
          </Button>
        </Box>
      )}
    </>
  );
}

import Box from "@mui/material/Box";
import { BulkActionsToolbar, useListContext } from "react-admin";
import { ListEmpty } from "~/ui/ListEmpty";
import { PageLoading } from "~/ui/PageState";
import { SelectionStrip } from "~/ui/SelectionStrip";
import { listedMedia } from "../media-filter";
import { BulkActions } from "./BulkActions";
import { MediaCard } from "./MediaCard";

/** The library as a wall of cards. */
export function MediaGrid({ mayEdit }: { mayEdit: boolean }) {
  const { data, isPending } = useListContext();
  if (isPending) return <PageLoading />;
  const items = listedMedia.array().parse(data ?? []);
  if (items.length === 0)
    return <ListEmpty>The library is empty. Upload the first file.</ListEmpty>;
  return (
    <>
      {mayEdit && (
        <>
          <SelectionStrip>Select files to change them together.</SelectionStrip>
          <BulkActionsToolbar>
            <BulkActions />
          </BulkActionsToolbar>
        </>
      )}
      <Box
        component="ul"
        aria-label="Media"
        sx={{
          listStyle: "none",
          m: 0,
          p: 0,
          display: "grid",
          gap: 1.5,
          gridTemplateColumns: "repeat(auto-fill, minmax(210px, 1fr))",
        }}
      >
        {items.map((item) => (
          <MediaCard key={item.id} item={item} isSelectable={mayEdit} />
        ))}
      </Box>
    </>
  );
}

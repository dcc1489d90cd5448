import UploadIcon from "@mui/icons-material/UploadFileOutlined";
import Box from "@mui/material/Box";
import Card from "@mui/material/Card";
import Typography from "@mui/material/Typography";
import {
  CreateButton,
  RecordContextProvider,
  SearchInput,
  SelectInput,
  TopToolbar,
  useListContext,
} from "react-admin";
import { MEDIA_KINDS } from "~/domain/media-file";
import { ListEmpty } from "~/ui/ListEmpty";
import { ListPage } from "~/ui/ListPage";
import { MediaPreview } from "~/ui/media/MediaPreview";
import { mediaFacts } from "~/ui/media/media-facts";
import { PageLoading } from "~/ui/PageState";
import { RecordLink } from "~/ui/RecordLink";
import { mediaRecord } from "./media";

const SEARCHED = ["title", "alt_text", "transcript"];
const ON_THE_SHELF = { "archived_at@is": "null" };

const filters = [
  <SearchInput key="q" source="q" alwaysOn placeholder="Title, alt text, transcript" />,
  <SelectInput
    key="type"
    source="type"
    label="Kind"
    alwaysOn
    choices={MEDIA_KINDS.map((id) => ({ id, name: id.charAt(0).toUpperCase() + id.slice(1) }))}
  />,
];

const actions = (
  <TopToolbar>
    <CreateButton label="Upload" icon={<UploadIcon />} variant="contained" />
  </TopToolbar>
);

/** The media library as a wall of cards: seen and heard without opening. */
export default function MediaList() {
  return (
    <ListPage
      title="Media"
      component="div"
      sort={{ field: "created_at", order: "DESC" }}
      filter={ON_THE_SHELF}
      filters={filters}
      actions={actions}
      queryOptions={{ meta: { search: SEARCHED } }}
      exporter={false}
    >
      <Shelf />
    </ListPage>
  );
}

function Shelf() {
  const { data, isPending } = useListContext();
  if (isPending) return <PageLoading />;
  const items = mediaRecord.array().parse(data ?? []);
  if (items.length === 0)
    return <ListEmpty>The library is empty. Upload the first file.</ListEmpty>;
  return (
    <Box
      component="ul"
      sx={{
        listStyle: "none",
        m: 0,
        p: 0,
        display: "grid",
        gap: 1.5,
        gridTemplateColumns: "repeat(auto-fill, minmax(230px, 1fr))",
      }}
    >
      {items.map((item) => (
        <Card component="li" key={item.id} sx={{ p: 1.5, minWidth: 0 }}>
          <RecordContextProvider value={item}>
            <MediaPreview item={item} />
            <Typography noWrap sx={{ mt: 1 }}>
              <RecordLink>{item.title}</RecordLink>
            </Typography>
            <Typography variant="body2" color="text.secondary" noWrap>
              {mediaFacts(item)}
            </Typography>
          </RecordContextProvider>
        </Card>
      ))}
    </Box>
  );
}

import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import type { CaseRow } from "../case";
import { NewCases } from "./NewCases";
import { type Outcome, QueueItem } from "./QueueItem";

interface QueueListProps {
  rows: CaseRow[];
  chosen: string | undefined;
  outcomeOf: (id: string) => Outcome | undefined;
  me: string | undefined;
  total: string;
  came: number;
  hasMore: boolean;
  isReadingMore: boolean;
  onChoose: (id: string) => void;
  onMore: () => void;
  onShowNew: () => void;
}

/** The cases in their order, which stays until the person asks for the new ones. */
export function QueueList(props: QueueListProps) {
  const { rows, chosen, outcomeOf, me, total, came, onChoose, onShowNew } = props;
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label="Cases"
      sx={{ overflow: "auto", maxHeight: { md: "calc(100vh - 180px)" } }}
    >
      <NewCases count={came} onShow={onShowNew} />
      <Typography
        variant="body2"
        color="text.secondary"
        sx={{ px: 1.5, py: 1, borderBottom: 1, borderColor: "divider" }}
      >
        {total}
      </Typography>
      <Box component="ol" aria-label="Queue" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {rows.map((row) => (
          <li key={row.id}>
            <QueueItem
              row={row}
              isChosen={row.id === chosen}
              outcome={outcomeOf(row.id)}
              me={me}
              onChoose={() => onChoose(row.id)}
            />
          </li>
        ))}
      </Box>
      {props.hasMore && (
        <Button fullWidth loading={props.isReadingMore} onClick={props.onMore}>
          Show more
        </Button>
      )}
    </Paper>
  );
}

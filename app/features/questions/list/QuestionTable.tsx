import MediaIcon from "@mui/icons-material/AttachFile";
import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import Typography from "@mui/material/Typography";
import { DataTable, useCanAccess, useRecordContext, useResourceContext } from "react-admin";
import { findItemType } from "~/domain/item-types";
import { Highlighted } from "~/ui/Highlighted";
import { ListEmpty } from "~/ui/ListEmpty";
import { RecordLink } from "~/ui/RecordLink";
import { ReviewStatusChip } from "~/ui/review/ReviewStatusChip";
import { SelectableTableBody } from "~/ui/SelectableTableBody";
import { visuallyHidden } from "~/ui/visually-hidden";
import { bankOf } from "../banks";
import { type QuestionRecord, questionRecord } from "../question";
import { BulkActions } from "./BulkActions";
import { RelativeTime } from "./RelativeTime";

/** The rows of the list; every column but tags and media sorts. */
export function QuestionTable() {
  const { canAccess: mayEdit = false } = useCanAccess({
    resource: useResourceContext() ?? "",
    action: "edit",
  });
  return (
    <DataTable
      body={SelectableTableBody}
      bulkActionButtons={mayEdit && <BulkActions />}
      rowClick={false}
      size="small"
      empty={
        <ListEmpty>This bank is empty. Write the first question with “New question”.</ListEmpty>
      }
    >
      <DataTable.Col source="title">
        <Title />
      </DataTable.Col>
      <DataTable.Col source="type">
        <TypeName />
      </DataTable.Col>
      <DataTable.Col source="difficulty" />
      <DataTable.Col source="is_active" label="Status">
        <ReviewStatusChip />
      </DataTable.Col>
      <DataTable.Col source="tags" disableSort>
        <Tags />
      </DataTable.Col>
      <DataTable.Col source="media_id" label="Media" disableSort>
        <HasMedia />
      </DataTable.Col>
      <DataTable.Col source="updated_at" label="Updated">
        <Updated />
      </DataTable.Col>
    </DataTable>
  );
}

function useQuestion(): QuestionRecord | undefined {
  return questionRecord.safeParse(useRecordContext()).data;
}

function Title() {
  const question = useQuestion();
  if (!question) return null;
  return (
    <Box sx={{ minWidth: 200, maxWidth: 560 }}>
      <RecordLink>{question.title}</RecordLink>
      {question.archived_at && <Chip size="small" label="Archived" sx={{ ml: 1 }} />}
      {question.excerpt && (
        <Typography variant="body2" color="text.secondary">
          <Highlighted html={question.excerpt} />
        </Typography>
      )}
    </Box>
  );
}

function TypeName() {
  const item = findItemType(bankOf(useResourceContext()).module, useQuestion()?.type);
  if (!item) return null;
  return (
    <Typography
      noWrap
      variant="inherit"
      title={item.title}
      sx={{ maxWidth: { md: 170, lg: 245, xl: 340 } }}
    >
      <Box
        component="span"
        sx={{ color: "text.secondary", display: "inline-block", minWidth: 34, mr: 0.5 }}
      >
        {item.shortName}
      </Box>
      {item.title}
    </Typography>
  );
}

/** More would make the rows uneven; the rest is on hover. */
const TAGS_SHOWN = 2;

function Tags() {
  const tags = useQuestion()?.tags ?? [];
  const hidden = tags.length - TAGS_SHOWN;
  return (
    <Box sx={{ display: "flex", gap: 0.5, alignItems: "center" }} title={tags.join(", ")}>
      {tags.slice(0, TAGS_SHOWN).map((tag) => (
        <Chip key={tag} size="small" variant="outlined" label={tag} sx={{ maxWidth: 84 }} />
      ))}
      {hidden > 0 && `+${hidden}`}
    </Box>
  );
}

function HasMedia() {
  if (!useQuestion()?.media_id) return <>–</>;
  return (
    <>
      <MediaIcon fontSize="small" color="action" aria-hidden />
      <span style={visuallyHidden}>Yes</span>
    </>
  );
}

function Updated() {
  const question = useQuestion();
  return question ? <RelativeTime value={question.updated_at} /> : null;
}

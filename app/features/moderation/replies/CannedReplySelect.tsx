import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { useGetList } from "react-admin";
import type { DecisionAction } from "../case";
import { type CannedReply, cannedReply } from "./reply";

interface CannedReplySelectProps {
  action: DecisionAction;
  onChoose: (reply: CannedReply) => void;
}

/** The texts that moderators keep, those for this decision first. */
export function CannedReplySelect({ action, onChoose }: CannedReplySelectProps) {
  const { data } = useGetList("canned_replies", {
    pagination: { page: 1, perPage: 200 },
    sort: { field: "title", order: "ASC" },
    filter: { "archived_at@is": "null" },
  });
  const replies = cannedReply.array().parse(data ?? []);
  const fitting = [
    ...replies.filter((reply) => reply.action === action),
    ...replies.filter((reply) => !reply.action),
  ];
  return (
    <TextField
      select
      size="small"
      label="Canned reply"
      value=""
      onChange={(event) => {
        const chosen = fitting.find(({ id }) => id === event.target.value);
        if (chosen) onChoose(chosen);
      }}
      helperText={fitting.length === 0 ? "There is none for this decision." : undefined}
      disabled={fitting.length === 0}
    >
      {fitting.map(({ id, title }) => (
        <MenuItem key={id} value={id}>
          {title}
        </MenuItem>
      ))}
    </TextField>
  );
}

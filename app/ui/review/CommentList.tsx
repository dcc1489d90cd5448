import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { Timestamp } from "../Timestamp";
import { jumpToField } from "./jump-to-field";
import { type Colleague, type CommentedField, nameOf, type ReviewComment } from "./review-record";

interface CommentListProps {
  comments: readonly ReviewComment[];
  fields: readonly CommentedField[];
  staff: readonly Colleague[];
  onResolve: (comment: ReviewComment, resolved: boolean) => void;
}

/** Comments by field, in the order of the form; each leads to its field and can be resolved. */
export function CommentList({ comments, fields, staff, onResolve }: CommentListProps) {
  const groups = [{ source: null, label: "On the whole" }, ...fields].flatMap(
    ({ source, label }) => {
      const ofField = comments.filter(({ field }) => field === source);
      return ofField.length > 0 ? [{ source, label, comments: ofField }] : [];
    },
  );
  return groups.map(({ source, label, comments: ofField }) => (
    <Box key={label} component="section" aria-label={`Comments: ${label}`} sx={{ mt: 1 }}>
      {source === null ? (
        <Typography variant="subtitle2">{label}</Typography>
      ) : (
        <Link component="button" type="button" onClick={() => jumpToField(source)}>
          {label}
        </Link>
      )}
      {ofField.map((comment) => (
        <Comment
          key={comment.id}
          comment={comment}
          author={nameOf(staff, comment.author_id)}
          onResolve={(resolved) => onResolve(comment, resolved)}
        />
      ))}
    </Box>
  ));
}

interface CommentProps {
  comment: ReviewComment;
  author: string;
  onResolve: (resolved: boolean) => void;
}

function Comment({ comment: { body, created_at, resolved_at }, author, onResolve }: CommentProps) {
  return (
    <Box
      sx={{ borderLeft: 3, borderColor: resolved_at ? "divider" : "info.main", pl: 1, my: 0.75 }}
    >
      <Typography
        sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}
        color={resolved_at ? "text.secondary" : undefined}
      >
        {body}
      </Typography>
      <Typography variant="body2" color="text.secondary" component="div">
        {author}, <Timestamp value={created_at} />
        <Button size="small" onClick={() => onResolve(!resolved_at)}>
          {resolved_at ? "Open again" : "Resolve"}
        </Button>
      </Typography>
    </Box>
  );
}

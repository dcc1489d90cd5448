import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Chip from "@mui/material/Chip";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { Highlighted } from "~/ui/Highlighted";
import type { LessonQuestion } from "../lesson";
import type { useBankSearch } from "./use-bank-search";

interface QuestionResultsProps {
  search: ReturnType<typeof useBankSearch>;
  chosen: readonly LessonQuestion[];
  onAdd: (question: LessonQuestion) => void;
}

/** What the bank found, each with a button to add it. */
export function QuestionResults({ search, chosen, onAdd }: QuestionResultsProps) {
  if (search.isPending) return <LinearProgress aria-label="Searching" />;
  if (search.error) return <Alert severity="error">{search.error.message}</Alert>;
  const { rows, total, total_is_estimate } = search.data;
  return (
    <>
      <Typography variant="body2" color="text.secondary" role="status">
        {total === 0 && "No question of this type matches."}
        {total > 0 && `${total_is_estimate ? "About " : ""}${total.toLocaleString("en")} found`}
      </Typography>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {rows.map(({ excerpt, ...question }) => {
          const added = chosen.some(({ id }) => id === question.id);
          return (
            <Box
              key={question.id}
              component="li"
              sx={{
                display: "flex",
                gap: 1,
                alignItems: "center",
                py: 0.75,
                borderBottom: 1,
                borderColor: "divider",
              }}
            >
              <Box sx={{ flex: 1, minWidth: 0 }}>
                <Typography>{question.title}</Typography>
                {excerpt && (
                  <Typography variant="body2" color="text.secondary">
                    <Highlighted html={excerpt} />
                  </Typography>
                )}
              </Box>
              <Chip size="small" variant="outlined" label={question.difficulty} />
              {!question.is_active && <Chip size="small" color="warning" label="Not active" />}
              <Button
                disabled={added}
                onClick={() => onAdd(question)}
                aria-label={added ? `${question.title} is in the lesson` : `Add ${question.title}`}
              >
                {added ? "Added" : "Add"}
              </Button>
            </Box>
          );
        })}
      </Box>
    </>
  );
}

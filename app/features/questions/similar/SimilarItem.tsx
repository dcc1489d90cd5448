import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Chip from "@mui/material/Chip";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { lazy, Suspense, useState } from "react";
import { Highlighted } from "~/ui/Highlighted";
import {
  addressOf,
  alikeInWords,
  NEARLY_THE_SAME,
  type SimilarQuestion,
  typeOf,
} from "./similar-question";

const WordDifference = lazy(() => import("~/ui/WordDifference"));

interface SimilarItemProps {
  item: SimilarQuestion;
  /** What the form holds, to compare with. */
  text: string;
  /** Made from the same source, so that likeness is no surprise. */
  isSibling?: boolean;
}

/** One close item: how close, where it is, and on request the difference. */
export function SimilarItem({ item, text, isSibling = false }: SimilarItemProps) {
  const [shown, setShown] = useState(false);
  const isWarning = item.similarity > NEARLY_THE_SAME && !isSibling;
  return (
    <Box component="li" sx={{ py: 0.75, borderTop: 1, borderColor: "divider" }}>
      <Link href={addressOf(item)} target="_blank" rel="noopener" sx={{ fontWeight: 600 }}>
        {item.title}
      </Link>
      <Typography variant="body2" color="text.secondary">
        {typeOf(item)}
      </Typography>
      <Box sx={{ display: "flex", gap: 0.5, flexWrap: "wrap", alignItems: "center", mt: 0.5 }}>
        <Chip
          size="small"
          color={isWarning ? "warning" : "default"}
          label={alikeInWords(item.similarity)}
        />
        {item.is_active && <Chip size="small" variant="outlined" label="Published" />}
        {item.is_archived && <Chip size="small" variant="outlined" label="Archived" />}
        {isSibling && <Chip size="small" variant="outlined" label="Same source" />}
        <Button
          size="small"
          aria-expanded={shown}
          aria-label={`${shown ? "Hide" : "Show"} the difference to ${item.title}`}
          onClick={() => setShown(!shown)}
        >
          {shown ? "Hide" : "Difference"}
        </Button>
      </Box>
      {!shown && (
        <Typography variant="body2">
          <Highlighted html={item.excerpt} />
        </Typography>
      )}
      {shown && (
        <Suspense fallback={null}>
          <Box
            role="region"
            aria-label={`Difference to ${item.title}`}
            tabIndex={0}
            sx={{ maxHeight: 260, overflow: "auto", mt: 1, fontSize: "0.8125rem" }}
          >
            <WordDifference
              before={item.text || item.title}
              after={text}
              removedLabel="only in the other"
              addedLabel="only in this one"
            />
          </Box>
        </Suspense>
      )}
    </Box>
  );
}

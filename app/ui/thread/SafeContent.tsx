import Box from "@mui/material/Box";
import { useMemo } from "react";
import { contentNodes } from "./content-nodes";
import { sanitizedContent } from "./sanitize";
import { useStorageAddress } from "./storage-address";

interface SafeContentProps {
  /** What a person wrote; may hold HTML. */
  content: string;
  /** Words to mark wherever a word begins with one of them. */
  highlight?: readonly string[];
}

const NOTHING: readonly string[] = [];

/**
 * What somebody wrote, fit to look at: sanitized on every drawing, then rebuilt from a short list of
 * elements. Pictures only from our storage; links say where they lead and pass on neither rank nor opener.
 */
export function SafeContent({ content, highlight = NOTHING }: SafeContentProps) {
  const storage = useStorageAddress();
  const nodes = useMemo(
    () => contentNodes(sanitizedContent(content), { storage, highlight }),
    [content, storage, highlight],
  );
  return (
    <Box
      sx={{
        whiteSpace: "pre-line",
        overflowWrap: "anywhere",
        "& p": { my: 1 },
        "& blockquote": { borderLeft: 3, borderColor: "divider", pl: 1.5, ml: 0 },
        "& pre": { whiteSpace: "pre-wrap" },
        "& img": { maxWidth: "100%", maxHeight: 400 },
      }}
    >
      {nodes}
    </Box>
  );
}

import Chip from "@mui/material/Chip";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { useRecordContext } from "react-admin";
import { Link as RouterLink } from "react-router-dom";
import { MODULES } from "~/domain/item-types";
import { tagRecord, usesInWords } from "./tag";
import { useTagUsage } from "./use-tag-usage";

const questionsWith = (module: string, tag: string) =>
  `/admin/${module}_questions?filter=${encodeURIComponent(JSON.stringify({ tags: [tag] }))}`;

/** What carries the tag, with the way to the questions. */
export function TagUses() {
  const tag = tagRecord.safeParse(useRecordContext()).data;
  const use = useTagUsage()?.get(tag?.id);
  if (!tag) return null;
  return (
    <>
      {tag.archived_at && <Chip size="small" color="warning" label="Archived" sx={{ mb: 1 }} />}
      <Typography gutterBottom>
        {use ? `Used on ${usesInWords([use]) ?? "nothing yet"}.` : "Counting its uses…"}
      </Typography>
      {use && use.questions > 0 && (
        <Typography variant="body2">
          Questions:{" "}
          {MODULES.map((module, index) => (
            <span key={module}>
              {index > 0 && " · "}
              <Link component={RouterLink} to={questionsWith(module, tag.name)}>
                {module}
              </Link>
            </span>
          ))}
        </Typography>
      )}
    </>
  );
}

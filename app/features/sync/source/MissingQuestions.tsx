import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { Link as RouterLink } from "react-router-dom";
import { z } from "zod";
import { Block } from "~/ui/blocks/Block";
import { Loaded } from "~/ui/blocks/Loaded";
import { Timestamp } from "~/ui/Timestamp";
import { useRpc } from "~/ui/use-rpc";

const answer = z.object({
  total: z.number(),
  items: z.array(
    z.object({
      external_id: z.string(),
      module: z.string(),
      record_id: z.string(),
      title: z.string().nullable(),
      missing_since: z.string(),
    }),
  ),
});

/** Questions that the source does not have any more. They stay here until an editor decides. */
export function MissingQuestions({ sourceId }: { sourceId: string }) {
  const query = useRpc("missing_sync_questions", { source_id: sourceId }, answer);
  return (
    <Block title="Gone from the source">
      <Loaded
        query={query}
        empty={{
          when: ({ total }) => total === 0,
          say: "Nothing. The last run had every question.",
        }}
      >
        {({ total, items }) => (
          <>
            <Typography gutterBottom>
              {total.toLocaleString("en")} {total === 1 ? "question is" : "questions are"} not in
              the source any more. They stay as they are here.
            </Typography>
            <Box component="ul" sx={{ m: 0, pl: 3 }}>
              {items.map(({ record_id, module, title, external_id, missing_since }) => (
                <li key={record_id}>
                  <Link component={RouterLink} to={`/admin/${module}_questions/${record_id}`}>
                    {title ?? external_id}
                  </Link>{" "}
                  ({external_id}), since <Timestamp value={missing_since} />
                </li>
              ))}
            </Box>
            {total > items.length && (
              <Typography color="text.secondary">The latest {items.length} are shown.</Typography>
            )}
          </>
        )}
      </Loaded>
    </Block>
  );
}

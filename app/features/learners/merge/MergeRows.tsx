import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import { useGetResourceLabel } from "react-admin";
import { z } from "zod";
import { Block } from "~/ui/blocks/Block";
import { Loaded, noneOf } from "~/ui/blocks/Loaded";
import { useRpc } from "~/ui/use-rpc";
import { NOT_RETURNED_WORDS } from "./merge";

const row = z.object({ table_name: z.string(), row_key: z.string(), state: z.string() });

const STATE_WORDS: Record<string, string> = {
  moved: "moved",
  returned: "went back",
  ...NOT_RETURNED_WORDS,
};

/** Each row that moved, by its key, and what an undo did with it. */
export function MergeRows({ mergeId }: { mergeId: string }) {
  const labelOf = useGetResourceLabel();
  const moved = useRpc("account_merge_rows", { merge_id: mergeId }, row.array());
  return (
    <Block title="Rows that moved, the first 1,000">
      <Loaded query={moved} empty={noneOf("None.")}>
        {(list) => (
          <Table size="small" aria-label="Rows that moved">
            <TableHead>
              <TableRow>
                <TableCell>Of</TableCell>
                <TableCell>Key</TableCell>
                <TableCell>What became of it</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {list.map(({ table_name, row_key, state }) => (
                <TableRow key={`${table_name} ${row_key}`}>
                  <TableCell>{labelOf(table_name, 1)}</TableCell>
                  <TableCell>
                    <code>{row_key}</code>
                  </TableCell>
                  <TableCell>{STATE_WORDS[state] ?? state}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )}
      </Loaded>
    </Block>
  );
}

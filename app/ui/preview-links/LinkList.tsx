import Button from "@mui/material/Button";
import Chip from "@mui/material/Chip";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import { Timestamp } from "../Timestamp";
import { type LinkState, type PreviewLink, stateOf } from "./preview-link";

const STATES: Record<LinkState, { label: string; color: "success" | "default" }> = {
  open: { label: "Open", color: "success" },
  expired: { label: "Expired", color: "default" },
  revoked: { label: "Revoked", color: "default" },
};

interface LinkListProps {
  links: PreviewLink[];
  isRevoking: boolean;
  onRevoke: (id: string) => void;
}

/** The links made so far, how often they were opened, and a way to close each. */
export function LinkList({ links, isRevoking, onRevoke }: LinkListProps) {
  const now = new Date();
  return (
    <Table size="small" aria-label="Links made so far">
      <TableHead>
        <TableRow>
          <TableCell>State</TableCell>
          <TableCell>Made</TableCell>
          <TableCell>Expires</TableCell>
          <TableCell align="right">Opened</TableCell>
          <TableCell>Last opened</TableCell>
          <TableCell aria-label="Revoke" />
        </TableRow>
      </TableHead>
      <TableBody>
        {links.map((link) => {
          const state = stateOf(link, now);
          return (
            <TableRow key={link.id}>
              <TableCell>
                <Chip size="small" variant="outlined" {...STATES[state]} />
              </TableCell>
              <TableCell>
                <Timestamp value={link.created_at} />
              </TableCell>
              <TableCell>
                <Timestamp value={link.expires_at} />
              </TableCell>
              <TableCell align="right">
                {link.opens === 1 ? "once" : `${link.opens} times`}
              </TableCell>
              <TableCell>
                {link.last_opened_at ? <Timestamp value={link.last_opened_at} /> : "Never"}
              </TableCell>
              <TableCell align="right">
                {state === "open" && (
                  <Button color="error" disabled={isRevoking} onClick={() => onRevoke(link.id)}>
                    Revoke
                  </Button>
                )}
              </TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}

import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import Link from "@mui/material/Link";
import Pagination from "@mui/material/Pagination";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableContainer from "@mui/material/TableContainer";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { Link as RouterLink } from "react-router-dom";
import { codeInWords } from "~/domain/code-words";
import { Timestamp } from "~/ui/Timestamp";
import type { Member } from "./member";

interface MembersTableProps {
  rows: Member[];
  total: number;
  isTeam: boolean;
  page: number;
  perPage: number;
  mayAct: boolean;
  onPage: (page: number) => void;
  onRemove: (people: Member[]) => void;
  onRole: (person: Member) => void;
}

/** One page of members; ticked ones are removed together. */
export function MembersTable(props: MembersTableProps) {
  const { rows, total, isTeam, page, perPage, mayAct } = props;
  const [ticked, setTicked] = useState<string[]>([]);
  const chosen = rows.filter(({ id }) => ticked.includes(id));
  const pages = Math.ceil(total / perPage);
  return (
    <>
      {chosen.length > 0 && (
        <Button color="error" onClick={() => props.onRemove(chosen)}>
          Remove {chosen.length === 1 ? "1 member" : `${chosen.length} members`}
        </Button>
      )}
      <TableContainer>
        <Table size="small" aria-label="Members">
          <TableHead>
            <TableRow>
              {mayAct && <TableCell padding="checkbox" />}
              <TableCell>Name</TableCell>
              <TableCell>{isTeam ? "Role" : "Teams"}</TableCell>
              {isTeam && <TableCell>Joined</TableCell>}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.id}>
                {mayAct && (
                  <TableCell padding="checkbox">
                    <Checkbox
                      size="small"
                      checked={ticked.includes(row.id)}
                      slotProps={{ input: { "aria-label": `Choose ${row.name}` } }}
                      onChange={(_, checked) =>
                        setTicked((before) =>
                          checked ? [...before, row.id] : before.filter((id) => id !== row.id),
                        )
                      }
                    />
                  </TableCell>
                )}
                <TableCell>
                  <Link
                    component={RouterLink}
                    to={`/admin/users/${row.id}/show`}
                    sx={{ fontWeight: 600 }}
                  >
                    {row.name}
                  </Link>
                  <Typography variant="body2" color="text.secondary">
                    {row.email}
                  </Typography>
                </TableCell>
                <TableCell>
                  {isTeam
                    ? row.role && codeInWords(row.role)
                    : row.teams.map(({ name }) => name).join(", ") || "–"}
                  {isTeam && mayAct && (
                    <Button
                      size="small"
                      sx={{ ml: 1 }}
                      aria-label={`Change the role of ${row.name}`}
                      onClick={() => props.onRole(row)}
                    >
                      Change
                    </Button>
                  )}
                </TableCell>
                {isTeam && (
                  <TableCell>{row.joined_at && <Timestamp value={row.joined_at} />}</TableCell>
                )}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      <Box sx={{ display: "flex", alignItems: "center", gap: 2, mt: 1 }}>
        <Typography variant="body2" color="text.secondary">
          {total === 1 ? "1 member" : `${total} members`}
        </Typography>
        {pages > 1 && (
          <Pagination
            size="small"
            count={pages}
            page={page}
            onChange={(_, to) => {
              setTicked([]);
              props.onPage(to);
            }}
          />
        )}
      </Box>
    </>
  );
}

import Paper from "@mui/material/Paper";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableContainer from "@mui/material/TableContainer";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import Typography from "@mui/material/Typography";
import type { Identifier } from "react-admin";
import { StaffRow } from "./StaffRow";
import type { StaffMember } from "./staff";

interface StaffTableProps {
  staff: StaffMember[];
  selfId: Identifier | undefined;
  mayManage: boolean;
  onRoles: (member: StaffMember, initial: StaffMember["roles"]) => void;
}

/** The people that match, or that none does. */
export function StaffTable({ staff, selfId, mayManage, onRoles }: StaffTableProps) {
  if (staff.length === 0)
    return (
      <Typography role="status" color="text.secondary" sx={{ mt: 4 }}>
        Nobody matches these filters.
      </Typography>
    );
  return (
    <TableContainer component={Paper} variant="outlined" sx={{ mt: 2 }}>
      <Table size="small" aria-label="Staff">
        <TableHead>
          <TableRow>
            <TableCell>Name</TableCell>
            <TableCell>E-mail</TableCell>
            <TableCell>Roles</TableCell>
            <TableCell>State</TableCell>
            <TableCell>Last sign-in</TableCell>
            {mayManage && <TableCell align="right">Actions</TableCell>}
          </TableRow>
        </TableHead>
        <TableBody>
          {staff.map((member) => (
            <StaffRow
              key={member.user_id}
              member={member}
              isSelf={member.user_id === selfId}
              mayManage={mayManage}
              onRoles={(initial) => onRoles(member, initial)}
            />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

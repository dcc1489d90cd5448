import MenuItem from "@mui/material/MenuItem";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import TextField from "@mui/material/TextField";
import type { Mapping } from "../source/source";
import { TARGET_FIELDS, TARGET_NAMES, type TargetField } from "./fields";

interface MappingTableProps {
  mapping: Mapping;
  /** What the source has, as dotted paths. */
  paths: readonly string[];
  onChange: (mapping: Mapping) => void;
}

const without = (record: Record<string, string>, name: string, value: string) => {
  const { [name]: _, ...rest } = record;
  return value ? { ...rest, [name]: value } : rest;
};

/** Each field of ours, the field of the source it takes, and what it is where the source says nothing. */
export function MappingTable({ mapping, paths, onChange }: MappingTableProps) {
  const choose = (field: TargetField, path: string) =>
    onChange({ ...mapping, fields: without(mapping.fields, field, path) });
  const fix = (field: TargetField, value: string) =>
    onChange({ ...mapping, values: without(mapping.values, field, value) });
  return (
    <Table
      size="small"
      aria-label="Mapping"
      sx={{
        tableLayout: "fixed",
        "& .MuiTableCell-root": { px: { xs: 0.5, sm: 2 }, whiteSpace: "normal" },
      }}
    >
      <TableHead>
        <TableRow>
          <TableCell sx={{ width: "28%" }}>Ours</TableCell>
          <TableCell sx={{ width: "42%" }}>Field of the source</TableCell>
          <TableCell>Where it says nothing</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {TARGET_NAMES.map((field) => {
          const { label } = TARGET_FIELDS[field];
          const chosen = mapping.fields[field] ?? "";
          const choices = chosen && !paths.includes(chosen) ? [chosen, ...paths] : paths;
          return (
            <TableRow key={field}>
              <TableCell component="th" scope="row">
                {label}
              </TableCell>
              <TableCell>
                <TextField
                  select
                  size="small"
                  margin="none"
                  fullWidth
                  hiddenLabel
                  value={chosen}
                  onChange={(event) => choose(field, event.target.value)}
                  slotProps={{
                    select: {
                      displayEmpty: true,
                      SelectDisplayProps: { "aria-label": `${label}: field of the source` },
                    },
                  }}
                >
                  <MenuItem value="">
                    <em>Not taken</em>
                  </MenuItem>
                  {choices.map((path) => (
                    <MenuItem key={path} value={path}>
                      {path}
                    </MenuItem>
                  ))}
                </TextField>
              </TableCell>
              <TableCell>
                <TextField
                  size="small"
                  margin="none"
                  fullWidth
                  hiddenLabel
                  value={mapping.values[field] ?? ""}
                  onChange={(event) => fix(field, event.target.value)}
                  slotProps={{
                    htmlInput: { "aria-label": `${label}: fixed value`, maxLength: 300 },
                  }}
                />
              </TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}

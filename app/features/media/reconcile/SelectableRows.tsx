import Checkbox from "@mui/material/Checkbox";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableContainer from "@mui/material/TableContainer";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import type { ReactNode } from "react";

interface Row {
  key: string;
  /** What the checkbox is called. */
  name: string;
  cells: ReactNode[];
}

interface SelectableRowsProps {
  columns: string[];
  rows: Row[];
  /** Keys of the chosen rows; no boxes are shown to those who may not choose. */
  chosen: ReadonlySet<string>;
  onChoose: ((keys: Set<string>) => void) | null;
}

/** A plain table whose rows can be chosen one by one or all at once. */
export function SelectableRows({ columns, rows, chosen, onChoose }: SelectableRowsProps) {
  const isAll = rows.length > 0 && rows.every(({ key }) => chosen.has(key));
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    onChoose?.(next);
  };
  return (
    <TableContainer>
      <Table size="small">
        <TableHead>
          <TableRow>
            {onChoose && (
              <TableCell padding="checkbox">
                <Checkbox
                  size="small"
                  checked={isAll}
                  indeterminate={!isAll && chosen.size > 0}
                  onChange={() => onChoose(isAll ? new Set() : new Set(rows.map(({ key }) => key)))}
                  slotProps={{ input: { "aria-label": "Select all shown" } }}
                />
              </TableCell>
            )}
            {columns.map((column) => (
              <TableCell key={column}>{column}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ key, name, cells }) => (
            <TableRow key={key} selected={chosen.has(key)}>
              {onChoose && (
                <TableCell padding="checkbox">
                  <Checkbox
                    size="small"
                    checked={chosen.has(key)}
                    onChange={() => toggle(key)}
                    slotProps={{ input: { "aria-label": `Select ${name}` } }}
                  />
                </TableCell>
              )}
              {cells.map((cell, position) => (
                <TableCell key={columns[position]} sx={{ overflowWrap: "anywhere" }}>
                  {cell}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

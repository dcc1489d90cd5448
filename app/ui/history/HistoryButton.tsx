import HistoryIcon from "@mui/icons-material/HistoryOutlined";
import Button from "@mui/material/Button";
import { useRecordContext } from "ra-core";
import { lazy, Suspense, useState } from "react";
import type { HistoryField } from "./history-entry";

const HistoryDrawer = lazy(() => import("./HistoryDrawer"));

interface HistoryButtonProps {
  /** What the record's columns are called; one that is not named is shown by its name in the database. */
  fields?: readonly HistoryField[];
  /** The form has unsaved work, which a restore would meet. */
  disabledRestore?: boolean;
}

const NONE: readonly HistoryField[] = [];

/** Opens who changed what in the record on this page. */
export function HistoryButton({ fields = NONE, disabledRestore = false }: HistoryButtonProps) {
  const record = useRecordContext();
  const [open, setOpen] = useState(false);
  if (!record) return null;
  return (
    <>
      <Button startIcon={<HistoryIcon />} onClick={() => setOpen(true)}>
        History
      </Button>
      {open && (
        <Suspense>
          <HistoryDrawer
            fields={fields}
            disabledRestore={disabledRestore}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}

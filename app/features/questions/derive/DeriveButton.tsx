import DeriveIcon from "@mui/icons-material/AutoAwesomeMotionOutlined";
import Button from "@mui/material/Button";
import { lazy, Suspense, useState } from "react";
import { useCanAccess } from "react-admin";
import type { Module } from "~/domain/item-types";
import type { DerivedFrom } from "./derivable";

const DeriveDialog = lazy(() => import("./DeriveDialog"));

interface DeriveButtonProps {
  source: DerivedFrom;
  /** The question the text is taken from, while it has no source. */
  origin?: { module: Module; id: string };
}

/** Proposes items made from one passage or transcript. */
export function DeriveButton(props: DeriveButtonProps) {
  const [open, setOpen] = useState(false);
  const { canAccess } = useCanAccess({ resource: "question_sources", action: "create" });
  if (!canAccess) return null;
  return (
    <>
      <Button
        variant="outlined"
        size="small"
        startIcon={<DeriveIcon />}
        sx={{ mt: 1 }}
        onClick={() => setOpen(true)}
      >
        Derive items…
      </Button>
      {open && (
        <Suspense fallback={null}>
          <DeriveDialog {...props} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

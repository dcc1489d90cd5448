import Button from "@mui/material/Button";
import { lazy, Suspense, useState } from "react";
import type { Identifier } from "react-admin";
import { ACT_WORDS, type Act, type Kind } from "./acts";

const ActDialog = lazy(() => import("./ActDialog"));

interface ActButtonsProps {
  acts: readonly Act[];
  kind: Kind;
  ids: Identifier[];
  /** Beside the verb for screen readers, where several stand on a page: what it acts on. */
  name?: string;
  onDone?: () => void;
}

/** A button an act; each opens the dialog that says what will happen. */
export function ActButtons({ acts, kind, ids, name, onDone }: ActButtonsProps) {
  const [asked, setAsked] = useState<Act | null>(null);
  return (
    <>
      {acts.map((act) => (
        <Button
          key={act}
          size="small"
          aria-label={name && `${ACT_WORDS[act].verb} ${name}`}
          onClick={() => setAsked(act)}
        >
          {ACT_WORDS[act].verb}
        </Button>
      ))}
      {asked && (
        <Suspense>
          <ActDialog
            act={asked}
            kind={kind}
            ids={ids}
            onClose={(isDone) => {
              setAsked(null);
              if (isDone) onDone?.();
            }}
          />
        </Suspense>
      )}
    </>
  );
}

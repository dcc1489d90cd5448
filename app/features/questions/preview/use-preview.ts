import useMediaQuery from "@mui/material/useMediaQuery";
import { useSyncExternalStore } from "react";
import { useStore } from "react-admin";

/** Narrower than this the preview covers the form. */
const BESIDE_FROM = "(min-width: 1200px)";

let isDialogOpen = false;
const listeners = new Set<() => void>();

const dialog = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  isOpen: () => isDialogOpen,
  set(open: boolean) {
    isDialogOpen = open;
    for (const listener of listeners) listener();
  },
};

/** What covers a form belongs to its page only. */
export const closeInFront = () => dialog.set(false);

interface Preview {
  isOpen: boolean;
  /** Beside the form, or in front of it. */
  isBeside: boolean;
  open: () => void;
  close: () => void;
  toggle: () => void;
}

/**
 * The candidate preview of the question on the page. Beside the form it stays open from question to
 * question and from day to day; in front of it, it never opens by itself.
 */
export function usePreview(): Preview {
  const isBeside = useMediaQuery(BESIDE_FROM);
  const [isRemembered, remember] = useStore("questions.preview", false);
  const isInFront = useSyncExternalStore(dialog.subscribe, dialog.isOpen);
  const isOpen = isBeside ? isRemembered : isInFront;
  const set = isBeside ? remember : dialog.set;
  return {
    isOpen,
    isBeside,
    open: () => set(true),
    close: () => set(false),
    toggle: () => set(!isOpen),
  };
}

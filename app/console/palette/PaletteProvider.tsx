import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useContext,
  useEffect,
  useState,
} from "react";
import type { AppPermission } from "~/domain/permissions";

const CommandPalette = lazy(() => import("./CommandPalette"));

const OpenPalette = createContext<() => void>(() => undefined);

/** Opens the palette from anywhere inside the layout. */
export const useOpenPalette = () => useContext(OpenPalette);

interface PaletteProviderProps {
  permissions: ReadonlySet<AppPermission>;
  children: ReactNode;
}

/** Listens for Ctrl/Cmd-K; the palette's code arrives with its first use. */
export function PaletteProvider({ permissions, children }: PaletteProviderProps) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setOpen((shown) => !shown);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return (
    <OpenPalette.Provider value={() => setOpen(true)}>
      {children}
      {open && (
        <Suspense>
          <CommandPalette permissions={permissions} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </OpenPalette.Provider>
  );
}

import { useLocation, useNavigate } from "@remix-run/react";
import { lazy, useState } from "react";
import type { ApiSettings } from "~/platform/supabase/client";
import { keepsSession } from "~/platform/supabase/kept-session";

const loadConsole = () => import("./Console.client");
const Console = lazy(loadConsole);
const Door = lazy(() => import("./Door.client"));

const LOGIN_PAGE = "/admin/login";
/** Pages of the console that nobody needs to be signed in for. */
const OPEN_PAGES = ["/admin/forgot-password", "/admin/set-password"];

/** The address that react-admin put by when it led here; the dashboard otherwise. */
function pageFirstAskedFor(state: unknown): string {
  if (typeof state !== "object" || state === null) return "/admin";
  const path = "nextPathname" in state ? state.nextPathname : null;
  const search = "nextSearch" in state ? state.nextSearch : null;
  if (typeof path !== "string") return "/admin";
  return typeof search === "string" ? path + search : path;
}

/**
 * The console where this browser keeps a session, else the sign-in page, at the very address that was asked
 * for. The console's code is fetched once somebody types; once open, the console stays.
 */
export function Entrance({ api }: { api: ApiSettings }) {
  const { pathname, hash, state } = useLocation();
  const navigate = useNavigate();
  // The links in mails carry their session behind a #.
  const [isOpen, setOpen] = useState(() => hash !== "" || keepsSession(api.url));
  if (!isOpen && OPEN_PAGES.includes(pathname)) setOpen(true);
  if (isOpen) return <Console {...api} />;
  return (
    <Door
      api={api}
      // React asks again when the console is drawn, and shows the error then.
      onTyping={() => void loadConsole().catch(() => undefined)}
      onSignedIn={() => {
        setOpen(true);
        if (pathname === LOGIN_PAGE) navigate(pageFirstAskedFor(state), { replace: true });
      }}
    />
  );
}

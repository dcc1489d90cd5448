import { RemixBrowser } from "@remix-run/react";
import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";

// Without React's StrictMode: while developing it mounts everything twice, and Material UI's dialogs
// then take the focus away from the field that asked for it.
startTransition(() => {
  hydrateRoot(document, <RemixBrowser />);
});

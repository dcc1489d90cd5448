import { localStorageStore } from "ra-core";

/** Preferences of this browser: theme, sidebar, columns, list filters. Bump the version when their shape changes. */
export const consoleStore = localStorageStore("1", "PteConsole");

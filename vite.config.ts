import { join } from "node:path";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";

/** Two dev servers at once must not share prepared dependencies, so these live with their stack's state. */
const cacheDir = join(process.env.PTE_STATE_FOLDER ?? ".local", "vite");

export default defineConfig({
  cacheDir,
  plugins: [remix(remixConfig)],
  resolve: { alias: { "~": new URL("./app", import.meta.url).pathname } },
  server: { host: "127.0.0.1", fs: { allow: [".", cacheDir] } },
  optimizeDeps: {
    // Every screen is scanned up front: a dependency found on a later visit would reload the page.
    entries: ["app/**/*.{ts,tsx}", "!**/*.test.*", "!**/*.server.*"],
    include: ["react-admin", "ra-supabase", "@supabase/supabase-js", "@tanstack/react-query"],
  },
});

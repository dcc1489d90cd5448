import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";

export default defineConfig({
  // Two dev servers at once must not share prepared dependencies.
  cacheDir: `node_modules/.vite/${process.env.PORT ?? "3000"}`,
  plugins: [remix(remixConfig)],
  resolve: { alias: { "~": new URL("./app", import.meta.url).pathname } },
  server: {
    host: "127.0.0.1",
    // What the sign-in page asks for first, then the console behind it.
    warmup: {
      clientFiles: [
        "app/entry.client.tsx",
        "app/root.tsx",
        "app/routes/admin.$.tsx",
        "app/console/Door.client.tsx",
        "app/console/**/*.tsx",
        "app/features/*/index.ts",
      ],
    },
  },
  optimizeDeps: {
    // Every screen is scanned up front: a dependency found on a later visit would reload the page.
    entries: ["app/**/*.{ts,tsx}", "!**/*.test.*", "!**/*.server.*"],
    include: ["react-admin", "ra-supabase", "@supabase/supabase-js", "@tanstack/react-query"],
  },
});

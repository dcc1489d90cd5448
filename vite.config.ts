import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";

export default defineConfig({
  plugins: [remix(remixConfig)],
  resolve: { alias: { "~": new URL("./app", import.meta.url).pathname } },
  server: { host: "127.0.0.1" },
  optimizeDeps: {
    include: [
      "react-admin",
      "ra-supabase",
      "@supabase/supabase-js",
      "@mui/material",
      "@tanstack/react-query",
    ],
  },
});

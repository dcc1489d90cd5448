import { defineConfig } from "vitest/config";

const alias = { "~": new URL("./app", import.meta.url).pathname };
const esbuild = { jsx: "automatic" } as const;
/** What is polled for may take its time on a slow machine: only a failure waits this long. */
const expect = { poll: { timeout: 30_000 } };

/**
 * Four projects, one command: `unit` (pure code, also components in happy-dom), `stack` (the embedded
 * stack's own pieces), `db` (rules in a real Postgres, as the role in question), `e2e` (a real browser).
 */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        esbuild,
        test: {
          name: "unit",
          expect,
          environment: "happy-dom",
          include: ["app/**/*.test.{ts,tsx}", "tests/support/**/*.test.ts"],
          exclude: ["**/*.db.test.ts"],
          testTimeout: 60_000,
          setupFiles: ["tests/support/setup.components.ts"],
        },
      },
      {
        resolve: { alias },
        test: {
          name: "stack",
          expect,
          environment: "node",
          include: ["supabase/**/*.test.ts", "tests/bench/**/*.test.ts"],
          exclude: ["**/*.db.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "db",
          expect,
          environment: "node",
          include: ["{app,supabase}/**/*.db.test.ts", "tests/invariants/**/*.test.ts"],
          globalSetup: ["tests/support/database.global.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "e2e",
          expect,
          environment: "node",
          include: ["tests/e2e/**/*.e2e.test.ts"],
          globalSetup: ["tests/support/e2e.global.ts"],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});

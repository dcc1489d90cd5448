import { runCommand } from "./command.ts";
import { assertNodeVersion } from "./dev/node-version.ts";

await runCommand({
  help: "npm run dev: starts Postgres, the API, the console and the worker; Ctrl-C stops them",
  async run() {
    // Before anything that an older Node could not even load.
    assertNodeVersion();
    const { runDev } = await import("./dev/run.ts");
    return runDev();
  },
});

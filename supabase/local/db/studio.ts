import { runCommand } from "../command.ts";
import { assertPortFree } from "../dev/ports.ts";
import { StopSignals } from "../dev/stop-signals.ts";
import { serveStudio } from "../lite/studio.ts";
import { readSettings } from "../settings.ts";
import { authenticatorUrl } from "../urls.ts";
import { withDatabase } from "./open-database.ts";

await runCommand({
  help: "npm run db:studio: a table editor on the embedded database in the browser, as service_role, until Ctrl-C",
  async run() {
    const { studioPort } = readSettings();
    await assertPortFree("studioPort", studioPort);
    return withDatabase(async ({ adminUrl, port }) => {
      const signals = new StopSignals();
      const close = await serveStudio(studioPort, {
        adminUrl,
        authenticatorUrl: authenticatorUrl(port),
      });
      console.log(`http://127.0.0.1:${studioPort}  (Ctrl-C to stop)`);
      console.log("Browses, filters and edits rows of the public schema; every edit is audited.");
      console.log(
        "Supabase Studio itself needs Docker: `npx supabase start`. For SQL: psql with the",
      );
      console.log("db_url of `npm run -s status`.");
      await signals.stopped;
      await close();
      signals.release();
      return 0;
    });
  },
});

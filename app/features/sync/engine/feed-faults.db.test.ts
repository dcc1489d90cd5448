import { beforeAll, describe, expect, test } from "vitest";
import { openTestDatabase } from "../../../../tests/support/database.ts";
import { buildPerson } from "../../../../tests/support/people.ts";
import { buildSource, syncDesk } from "../../../../tests/support/sync-desk.ts";
import { feedItem, feedItems, feedServers } from "../readers/feed-server.test-data.ts";

const database = openTestDatabase();
const serve = feedServers();
let editor = "";
const desk = syncDesk(database, () => editor);

beforeAll(async () => {
  editor = await buildPerson(database, { staff: ["editor"] });
});

type Server = Awaited<ReturnType<typeof serve>>;

async function run(
  server: Server,
  parts: { is_complete?: boolean; config?: Record<string, unknown> } = {},
) {
  const source = await buildSource(database, {
    kind: "feed",
    config: { url: server.url, pageSize: 3, timeoutSeconds: 1, ...parts.config },
    allowed_hosts: [server.host],
    is_complete: parts.is_complete ?? false,
  });
  const { job, end } = await desk.go(source, "run");
  const { rows: log } = await database.pool.query(
    "select level, message from private.sync_job_log where job_id = $1 order by id",
    [job],
  );
  return {
    source,
    job,
    end,
    log: log.map(({ message }) => String(message)),
    row: await desk.job(job),
  };
}

const bankIds = async (source: string) =>
  (await desk.bank(source, "speaking_questions")).map(({ external_id }) => external_id);

describe("a feed", () => {
  test("is read page after page to its empty one, with its secret in the header that it wants", async () => {
    const headers: unknown[] = [];
    const server = await serve(({ page, request }) => {
      headers.push(request.headers["x-api-key"]);
      return { data: { items: page <= 2 ? feedItems(page * 3, 3) : [] }, total: 6 };
    });
    const source = await buildSource(database, {
      kind: "feed",
      config: { url: server.url, secretHeader: "X-Api-Key" },
      allowed_hosts: [server.host],
    });
    await desk.as("select public.set_sync_secret($1, 'tide')", [source]);
    const { job, end } = await desk.go(source, "run");
    expect(end).toBe("success");
    expect(server.asked).toEqual([1, 2, 3]);
    expect(headers).toEqual(["tide", "tide", "tide"]);
    expect(await desk.job(job)).toMatchObject({ stats: { created: 6 } });
    const [shown] = await desk.as(
      "select has_secret, to_jsonb(s)::text as everything from public.pte_sync_sources s where id = $1",
      [source],
    );
    expect(shown).toMatchObject({
      has_secret: true,
      everything: expect.not.stringContaining('tide"'),
    });
  });

  test("that times out or breaks off is asked again, and goes on", async () => {
    const server = await serve(({ page, time, response }) => {
      if (page === 1 && time === 1) return undefined;
      if (page === 2 && time === 1) {
        response.writeHead(200, { "content-length": "5000" }).write('{"items": [{"external_id"');
        response.destroy();
        return undefined;
      }
      if (page === 2 && time === 2) {
        response.end('{"items": [{"external_id": "4", "ti');
        return undefined;
      }
      return { items: page <= 2 ? feedItems(page * 3, 3) : [] };
    });
    const { end, log, row } = await run(server);
    expect(end).toBe("success");
    expect(row.stats).toMatchObject({ created: 6 });
    expect(log.join("\n")).toMatch(/did not answer within 1 seconds/);
    expect(log.join("\n")).toMatch(/breaks off or is no JSON/);
  });

  test("that stays away stops the job with what to do; resumed, it goes on where it stopped", async () => {
    let isDown = true;
    const server = await serve(({ page, response }) => {
      if (page === 2 && isDown) {
        response.writeHead(503, { "retry-after": "0" }).end();
        return undefined;
      }
      return { items: page <= 2 ? feedItems(page * 3, 3) : [] };
    });
    const { source, job, end, row } = await run(server);
    expect(end).toBe("error");
    expect(row.error).toMatch(/answered 503 .* Resume the job when the feed is back\./);
    expect(await bankIds(source)).toEqual(["3", "4", "5"]);
    isDown = false;
    await desk.as("select public.resume_sync_job($1)", [job]);
    expect(await desk.run(job)).toBe("success");
    expect(await bankIds(source)).toEqual(["3", "4", "5", "6", "7", "8"]);
    expect(server.asked.filter((page) => page === 1)).toHaveLength(1);
  });

  test("that asks for patience is given it", async () => {
    let askedAt = 0;
    let cameAfter = 0;
    const server = await serve(({ page, time, response }) => {
      if (page === 1 && time === 1) {
        askedAt = Date.now();
        response.writeHead(429, { "retry-after": "1" }).end();
        return undefined;
      }
      cameAfter ||= Date.now() - askedAt;
      return { items: page === 1 ? feedItems(1, 2) : [] };
    });
    const { end } = await run(server);
    expect(end).toBe("success");
    expect(cameAfter).toBeGreaterThanOrEqual(990);
  });

  test("that answers with a web page, or refuses the secret, is not asked again", async () => {
    const html = await serve(
      ({ response }) =>
        void response.setHeader("content-type", "text/html").end("<html>Sign in</html>"),
    );
    expect((await run(html)).row.error).toMatch(/a web page instead of JSON/);
    const locked = await serve(({ response }) => void response.writeHead(401).end("{}"));
    expect((await run(locked)).row.error).toMatch(/refused the access \(401\)/);
    expect([...html.asked, ...locked.asked]).toEqual([1, 1]);
  });

  test("that repeats its pages stops the job, without a twin", async () => {
    const server = await serve(() => ({ items: feedItems(1, 3) }));
    const { source, row } = await run(server);
    expect(row).toMatchObject({
      status: "error",
      error: expect.stringContaining("repeats itself"),
    });
    expect(await bankIds(source)).toEqual(["1", "2", "3"]);
  });

  test("that lies about its total loses nothing, and is told apart", async () => {
    const server = await serve(({ page }) => ({
      items: page <= 3 ? feedItems(page * 3, 3) : [],
      total: 4,
    }));
    const { source, end, log } = await run(server);
    expect(end).toBe("success");
    expect(await bankIds(source)).toHaveLength(9);
    expect(log).toContain("The feed says that it has 4 questions, but it gave 9.");
  });

  test("that changes between its pages makes no twin, and has nothing marked as gone", async () => {
    let shift = 0;
    const server = await serve(({ page }) => {
      const items = page === 1 ? feedItems(1, 3) : page === 2 ? feedItems(4 - shift, 3) : [];
      return { items, total: 6 + shift };
    });
    const first = await run(server, { is_complete: true });
    expect(first.end).toBe("success");
    shift = 1;
    const { job } = await desk.go(first.source, "run");
    const { rows } = await database.pool.query(
      "select message from private.sync_job_log where job_id = $1",
      [job],
    );
    expect(rows.map(({ message }) => message).join("\n")).toMatch(/came twice/);
    expect(rows.map(({ message }) => message).join("\n")).toMatch(/Nothing was marked as gone/);
    expect(await bankIds(first.source)).toHaveLength(6);
    expect(await desk.job(job)).toMatchObject({ status: "success" });
  });

  test("ends within a page when it is cancelled, and a second worker finds nothing to do", async () => {
    let job = "";
    const server = await serve(async ({ page }) => {
      if (page === 2) await desk.as("select public.cancel_sync_job($1)", [job]);
      return { items: page < 6 ? feedItems(page * 3, 3) : [] };
    });
    const source = await buildSource(database, {
      kind: "feed",
      config: { url: server.url },
      allowed_hosts: [server.host],
    });
    job = await desk.start(source, "run");
    const ends = await Promise.all([desk.run(job), desk.run(job)]);
    expect(ends).toEqual(["elsewhere", "elsewhere"]);
    expect(server.asked.length).toBeLessThan(5);
    expect(await desk.job(job)).toMatchObject({ status: "cancelled" });
    expect(await desk.run(job)).toBe("elsewhere");
  });
});

describe("addresses inside the network", () => {
  test("are refused, also behind a redirect", async () => {
    const inner = await serve(() => ({ items: [feedItem(1)] }));
    const refused = await buildSource(database, { kind: "feed", config: { url: inner.url } });
    const { job } = await desk.go(refused, "run");
    expect(await desk.job(job)).toMatchObject({
      status: "error",
      error: expect.stringContaining("private network"),
    });
    const outer = await serve(
      ({ response }) => void response.writeHead(302, { location: inner.url }).end(),
    );
    expect((await run(outer)).row.error).toMatch(/private network/);
    expect(inner.asked).toEqual([]);
  });
});

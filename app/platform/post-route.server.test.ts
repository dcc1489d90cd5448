import { expect, test, vi } from "vitest";
import { z } from "zod";
import { postRoute } from "./post-route.server";

vi.mock("./supabase/user-client.server", () => ({
  personOf: async (request: Request) => {
    const id = request.headers.get("authorization");
    return id && { user: { id }, client: {}, requestId: "r1" };
  },
}));

function setUp() {
  const carryOut = vi.fn(async (_person: unknown, { n }: { n: number }) => ({
    status: 201,
    body: { twice: 2 * n },
  }));
  const action = postRoute({
    body: z.object({ n: z.number() }),
    malformed: "The request holds no number.",
    perMinute: 2,
    carryOut,
  });
  const ask = async (body: string, person = "ada", method = "POST") => {
    const headers = new Headers(person ? { authorization: person } : {});
    const init = method === "GET" ? { method, headers } : { method, headers, body };
    const response = await action({ request: new Request("http://x", init) });
    return { status: response.status, headers: response.headers, body: await response.json() };
  };
  return { ask, carryOut };
}

test("carries out what a signed-in person posts, under the request's id", async () => {
  const { ask } = setUp();
  const answer = await ask('{"n": 4}');
  expect(answer).toMatchObject({ status: 201, body: { twice: 8 } });
  expect(answer.headers.get("x-request-id")).toBe("r1");
});

test.each([
  ["GET", '{"n": 4}', "ada", 405, "Use POST."],
  ["POST", '{"n": 4}', "", 401, "You are not signed in."],
  ["POST", '{"n": "four"}', "ada", 400, "The request holds no number."],
  ["POST", "{", "ada", 400, "The request holds no number."],
  [
    "POST",
    `{"n": 4}${" ".repeat(2_000_000)}`,
    "ada",
    413,
    "The request is larger than this address takes.",
  ],
])("%s of %s by %j is refused with %i", async (method, body, person, status, problem) => {
  const { ask, carryOut } = setUp();
  expect(await ask(body, person, method)).toMatchObject({ status, body: { problem } });
  expect(carryOut).not.toHaveBeenCalled();
});

test("one person's flood stops that person only, and says when to come back", async () => {
  const { ask, carryOut } = setUp();
  await ask('{"n": 1}');
  await ask('{"n": 2}');
  const third = await ask('{"n": 3}');
  expect(third.status).toBe(429);
  expect(third.headers.get("retry-after")).toBe("60");
  expect(carryOut).toHaveBeenCalledTimes(2);
  expect((await ask('{"n": 3}', "bob")).status).toBe(201);
});

import { expect, it } from "vitest";
import { withTransportHeaders } from "./transport-headers.server";

const answered = (headers: Record<string, string>, behindProxy: boolean, answer = new Response()) =>
  withTransportHeaders(new Request("http://console.test/", { headers }), answer, behindProxy);

it.each([
  ["https", true, "max-age=31536000"],
  ["http, https", true, "max-age=31536000"],
  ["http", true, null],
  ["https, http", true, null],
  ["https", false, null],
  ["", true, null],
])(
  "binds browsers that came by %j (behind a proxy: %s) to https: %s",
  (protocol, behind, wanted) => {
    const { headers } = answered({ "x-forwarded-proto": protocol }, behind);
    expect(headers.get("strict-transport-security")).toBe(wanted);
  },
);

it("leaves the answer as it is otherwise, one that nobody may change included", async () => {
  const made = answered({}, true, Response.json({ problem: "No." }, { status: 403 }));
  expect(made.status).toBe(403);
  expect(made.headers.get("content-type")).toBe("application/json");
  expect(made.headers.get("x-content-type-options")).toBe("nosniff");
  expect(await made.json()).toEqual({ problem: "No." });

  const redirect = answered({}, true, Response.redirect("http://console.test/admin", 302));
  expect(redirect.status).toBe(302);
  expect(redirect.headers.get("location")).toBe("http://console.test/admin");
  expect(answered({}, true, new Response(null, { status: 304 })).body).toBeNull();
});

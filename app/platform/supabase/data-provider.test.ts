import { describe, expect, it, vi } from "vitest";
import { fakeClient } from "../../../tests/support/fake-supabase-client";
import { auditReasonHeader, consoleDataProvider, reconcileTotal } from "./data-provider";
import type { HttpAnswer } from "./http-client";

const page = { page: 1, perPage: 2 };
const sort = { field: "id", order: "ASC" } as const;

function setUp(json: unknown, contentRange = "0-1/40000") {
  const http = vi.fn(
    async (_url: string, _options?: RequestInit): Promise<HttpAnswer> => ({
      status: 200,
      headers: new Headers({ "content-range": contentRange }),
      body: "",
      json,
    }),
  );
  const provider = consoleDataProvider({
    url: "http://api.test",
    publishableKey: "sb_publishable_test",
    client: fakeClient(),
    httpClient: http,
    fileClient: async () => new Blob(),
    primaryKeys: new Map([["staff_members", ["user_id", "role"]]]),
    countsExactly: (resource) => resource === "forums",
  });
  const sent = () => {
    const [url = "", options] = http.mock.calls[0] ?? [];
    return {
      url: decodeURIComponent(url),
      headers: new Headers(options?.headers),
      body: typeof options?.body === "string" ? JSON.parse(options.body) : null,
    };
  };
  return { provider, sent, http };
}

describe("the console's data provider", () => {
  it("never asks a big table for an exact total, and says that it is an estimate", async () => {
    const { provider, sent } = setUp([{ id: 1 }, { id: 2 }]);
    const list = await provider.getList("activity_logs", { pagination: page, sort, filter: {} });
    expect(sent().headers.get("prefer")).toBe("count=estimated");
    expect(list).toMatchObject({ total: 40000, meta: { totalIsEstimate: true } });
  });

  it.each([
    ["media", "id", "id.desc"],
    ["media", "title", "title.desc,id.asc"],
    ["staff_members", "role", "role.desc,user_id.asc"],
    ["staff_members", "created_at", "created_at.desc,user_id.asc,role.asc"],
  ])("gives rows of %s that are equal by %s one order", async (resource, field, order) => {
    const { provider, sent } = setUp([]);
    await provider.getList(resource, {
      pagination: page,
      sort: { field, order: "DESC" },
      filter: {},
    });
    expect(new URL(sent().url).searchParams.get("order")).toBe(order);
  });

  it("counts a small table exactly", async () => {
    const { provider, sent } = setUp([{ id: 1 }, { id: 2 }], "0-1/7");
    const list = await provider.getList("forums", { pagination: page, sort, filter: {} });
    expect(sent().headers.get("prefer")).toBe("count=exact");
    expect(list.total).toBe(7);
  });

  it("sends the version it read with a change", async () => {
    const { provider, sent } = setUp({ id: 1, version: 5 });
    const previousData = { id: 1, title: "Old", notes: "same", version: 4 };
    await provider.update("media", {
      id: 1,
      data: { ...previousData, title: "New" },
      previousData,
    });
    expect(sent().body).toEqual({ title: "New", version: 4 });
  });

  it("sends the version a settled conflict left in the form", async () => {
    const { provider, sent } = setUp({ id: 1, version: 6 });
    const previousData = { id: 1, title: "Old", version: 4 };
    await provider.update("media", {
      id: 1,
      data: { ...previousData, title: "New", version: 5 },
      previousData,
    });
    expect(sent().body).toEqual({ title: "New", version: 5 });
  });

  it("sends nothing when nothing changed", async () => {
    const { provider, http } = setUp({});
    const previousData = { id: 1, title: "Old", version: 4 };
    await provider.update("media", { id: 1, data: previousData, previousData });
    expect(http).not.toHaveBeenCalled();
  });

  it("carries the reason of a change to the audit log", async () => {
    const { provider, sent } = setUp({ id: 1 });
    const previousData = { id: 1, status: "visible" };
    const meta = { auditReason: "Spam" };
    await provider.update("posts", { id: 1, data: { status: "hidden" }, previousData, meta });
    expect(sent().headers.get("x-audit-reason")).toBe("Spam");
  });

  it("finds a record by both columns of its key", async () => {
    const { provider, sent } = setUp({ user_id: "u", role: "admin" });
    const { data } = await provider.getOne("staff_members", { id: '["u","admin"]' });
    expect(sent().url).toContain("and=(user_id.eq.u,role.eq.admin)");
    expect(data.id).toBe('["u","admin"]');
  });

  it("searches the columns a list names, whatever the person types", async () => {
    const { provider, sent } = setUp([]);
    const filter = { q: 'a,b) "c', role: "student" };
    const meta = { search: ["name", "email"] };
    await provider.getList("users", { pagination: page, sort, filter, meta });
    expect(sent().url).toContain('or=(name.ilike."*a,b) \\"c*",email.ilike."*a,b) \\"c*")');
    expect(sent().url).toContain("role=eq.student");
    expect(sent().url).not.toContain("q=");
  });

  it.each([
    ["100% a_b", 'and=(title.ilike."*100\\\\%*",title.ilike."*a\\\\_b*")'],
    ["one two three", 'and=(title.ilike."*one*",title.ilike."*two*",title.ilike."*three*")'],
  ])("finds every word of %j that a filter of a column is given", async (text, condition) => {
    const { provider, sent } = setUp([]);
    const filter = { "title@ilike": text };
    await provider.getList("media", { pagination: page, sort, filter });
    expect(sent().url).toContain(condition);
  });

  it("goes on behind the last row, whatever comes or goes before it", async () => {
    const { provider, sent, http } = setUp([{ id: 7, title: "b, c" }]);
    const asked = { pagination: page, sort: { field: "title", order: "ASC" as const }, filter: {} };
    const { meta } = await provider.getList("media", { ...asked, meta: { after: null } });
    http.mockClear();
    await provider.getList("media", { ...asked, meta: { after: meta?.next } });
    expect(sent().url).toContain(
      'and=(or(title.gt."b, c",title.is.null,and(title.eq."b, c",id.gt.7)))',
    );
  });

  it("calls a database function with its arguments", async () => {
    const { provider, sent } = setUp({ ok: true });
    expect(await provider.rpc("save_lesson", { lesson: {} })).toEqual({ ok: true });
    expect(sent()).toMatchObject({
      url: "http://api.test/rest/v1/rpc/save_lesson",
      body: { lesson: {} },
    });
  });
});

describe("totals", () => {
  it("are exact once a page is not full", () => {
    expect(reconcileTotal(9000, 50, 7, 25)).toEqual({ total: 57, totalIsEstimate: false });
    expect(reconcileTotal(9000, 0, 0, 25)).toEqual({ total: 0, totalIsEstimate: false });
  });

  it("are never below what was seen", () => {
    expect(reconcileTotal(3, 25, 25, 25)).toEqual({ total: 50, totalIsEstimate: true });
    expect(reconcileTotal(Number.NaN, 0, 25, 25).total).toBe(25);
  });
});

describe("small conversions", () => {
  it("keeps a reason readable where headers allow it", () => {
    expect(auditReasonHeader("Duplicate of 12")).toBe("Duplicate of 12");
    expect(auditReasonHeader("Prüfung")).toBe("UTF-8''Pr%C3%BCfung");
  });
});

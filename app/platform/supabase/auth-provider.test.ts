import { afterEach, describe, expect, it } from "vitest";
import { fakeClient } from "../../../tests/support/fake-supabase-client";
import { consoleAuthProvider } from "./auth-provider";
import { permissionSource } from "./permissions";
import { createSessionKeeper } from "./session-keeper";

const provider = (options: Parameters<typeof fakeClient>[0] = {}) => {
  const client = fakeClient(options);
  return consoleAuthProvider({
    client,
    keeper: createSessionKeeper(client),
    permissions: permissionSource(client),
    basename: "/admin",
    permissionsFor: (resource, action) =>
      resource === "media" && action !== "delete" ? ["content.read", "community.read"] : [],
  });
};
const at = (path: string) => window.history.replaceState({}, "", path);

describe("the auth provider", () => {
  afterEach(() => at("/"));

  it("keeps a person signed in when a row is forbidden, and lets them go when the token is refused", async () => {
    await expect(provider().checkError({ status: 403 })).resolves.toBeUndefined();
    await expect(provider().checkError(new Error("anything"))).resolves.toBeUndefined();
    await expect(provider().checkError({ status: 401 })).rejects.toThrow("session is over");
  });

  it("knows the public pages below its base path only", async () => {
    at("/admin/set-password");
    await expect(provider({ signedIn: false }).checkAuth()).resolves.toBeUndefined();
    at("/set-password");
    await expect(provider({ signedIn: false }).checkAuth()).rejects.toThrow("not signed in");
    at("/admin/practice_lessons");
    await expect(provider({ signedIn: false }).checkAuth()).rejects.toThrow("not signed in");
    await expect(provider().checkAuth()).resolves.toBeUndefined();
  });

  it("allows what the database's permissions allow, and nothing that needs none it knows", async () => {
    const editor = provider({ permissions: ["content.read", "a.permission.of.tomorrow"] });
    expect(await editor.getPermissions()).toEqual(new Set(["content.read"]));
    expect(await editor.canAccess({ resource: "media", action: "list" })).toBe(true);
    const moderator = provider({ permissions: ["community.read"] });
    expect(await moderator.canAccess({ resource: "media", action: "list" })).toBe(true);
    expect(await editor.canAccess({ resource: "media", action: "delete" })).toBe(false);
    expect(await editor.canAccess({ resource: "unheard_of", action: "list" })).toBe(false);
  });

  it("allows nothing to a person without a role, and asks nothing for nobody", async () => {
    expect(await provider().canAccess({ resource: "media", action: "list" })).toBe(false);
    expect(
      await provider({ signedIn: false, permissions: ["content.read"] }).getPermissions(),
    ).toEqual(new Set());
  });

  it("names the person", async () => {
    expect(await provider().getIdentity()).toMatchObject({
      fullName: "Ada Okafor",
      email: "ada@example.org",
    });
  });
});

import { describe, expect, it } from "vitest";
import { securityHeaders } from "./security-headers.server";

const policy = (development: boolean, apiUrl = "https://project.supabase.co/") =>
  securityHeaders("abc", apiUrl, development)["Content-Security-Policy"];

describe("the content security policy", () => {
  it("allows the console and the API's origin only, inline code by nonce only", () => {
    expect(policy(false)).toContain("script-src 'self' 'nonce-abc'");
    expect(policy(false)).toContain("connect-src 'self' https://project.supabase.co ");
    expect(policy(false)).not.toMatch(/unsafe|\*|ws:/);
  });

  it.each([
    ["https://project.supabase.co", "wss://project.supabase.co"],
    ["https://db.example:8443/", "wss://db.example:8443"],
    ["http://127.0.0.1:54321", "ws://127.0.0.1:54321"],
  ])("lets Realtime of %s in by its own socket, %s, and no other", (apiUrl, socket) => {
    const connect = /connect-src ([^;]*)/.exec(policy(false, apiUrl))?.[1]?.split(" ");
    expect(connect).toEqual(["'self'", new URL(apiUrl).origin, socket]);
  });

  it("loosens styles and sockets for hot reload, never scripts", () => {
    expect(policy(true)).toMatch(/connect-src [^;]* ws:(;| )/);
    expect(policy(true)).not.toMatch(/script-src [^;]*unsafe/);
  });
});

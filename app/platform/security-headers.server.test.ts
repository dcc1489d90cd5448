import { describe, expect, it } from "vitest";
import { securityHeaders } from "./security-headers.server";

const policy = (development: boolean) =>
  securityHeaders("abc", "https://project.supabase.co/", development)["Content-Security-Policy"];

describe("the content security policy", () => {
  it("allows the console and the API's origin only, inline code by nonce only", () => {
    expect(policy(false)).toContain("script-src 'self' 'nonce-abc'");
    expect(policy(false)).toContain("connect-src 'self' https://project.supabase.co;");
    expect(policy(false)).not.toMatch(/unsafe|\*|ws:/);
  });

  it("loosens styles and sockets for hot reload, never scripts", () => {
    expect(policy(true)).toMatch(/connect-src [^;]*ws:/);
    expect(policy(true)).not.toMatch(/script-src [^;]*unsafe/);
  });
});

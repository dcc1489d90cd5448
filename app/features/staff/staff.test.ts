import { describe, expect, it } from "vitest";
import { matchingStaff, permissionsInWords, type StaffMember } from "./staff";

const member = (name: string, roles: StaffMember["roles"]): StaffMember => ({
  user_id: "5eed0001-0000-4000-8000-000000000001",
  name,
  email: `${name.toLowerCase()}@school.example`,
  roles,
  since: "2026-01-01T00:00:00Z",
  state: "active",
  invited_at: null,
  last_sign_in_at: null,
});
const staff = [member("Ada", ["admin"]), member("Mo", ["moderator", "support"])];
const found = (text: string, role: string) => matchingStaff(staff, text, role).map((m) => m.name);

describe("staff", () => {
  it("are found by a part of name or address, in any case, and by any of their roles", () => {
    expect(found(" ADA ", "")).toEqual(["Ada"]);
    expect(found("school.example", "support")).toEqual(["Mo"]);
    expect(found("", "")).toEqual(["Ada", "Mo"]);
    expect(found("ada", "support")).toEqual([]);
  });

  it("read what a role may do by area", () => {
    expect(permissionsInWords(["content.read", "content.write", "sync.run"])).toBe(
      "content: read, write; sync: run",
    );
    expect(permissionsInWords([])).toBe("");
  });
});

import { describe, expect, it } from "vitest";
import type { AppPermission } from "~/domain/permissions";
import { type ConsoleResource, permissionsThatAllow } from "~/ui/console-resource";
import { isCurrent, menuFor } from "./menu";

const View = () => null;
const resource = (
  name: string,
  group: "Content" | "Learners",
  permissions: ConsoleResource["permissions"],
  more = false,
): ConsoleResource => ({
  name,
  label: { one: name, many: name },
  menu: { group, more },
  list: View,
  permissions,
});

const lessons = resource("lessons", "Content", { read: "content.read", write: "content.write" });
const learners = resource("learners", "Learners", { read: "learners.read" });
const profiles = resource("profiles", "Learners", { read: "learners.read" }, true);
const menuOf = (...permissions: AppPermission[]) =>
  menuFor([profiles, learners, lessons], new Set(permissions)).map(({ group, entries, more }) => [
    group,
    entries.map(({ name }) => name),
    more.map(({ name }) => name),
  ]);

describe("permission gating", () => {
  it("shows a person what they may read, in house order, without empty groups", () => {
    expect(menuOf("learners.read")).toEqual([["Learners", ["learners"], ["profiles"]]]);
    expect(menuOf("learners.read", "content.read")).toEqual([
      ["Content", ["lessons"], []],
      ["Learners", ["learners"], ["profiles"]],
    ]);
    expect(menuOf()).toEqual([]);
  });

  it("shows what either of two permissions opens", () => {
    const batches = resource("batches", "Content", { read: ["content.read", "community.read"] });
    for (const permission of ["content.read", "community.read"] as const)
      expect(menuFor([batches], new Set([permission]))).toHaveLength(1);
    expect(menuFor([batches], new Set(["learners.read"] as const))).toEqual([]);
  });

  it("asks for the permission of the action, and for the impossible where nobody may", () => {
    expect(permissionsThatAllow(lessons, "show")).toEqual(["content.read"]);
    expect(permissionsThatAllow(lessons, "edit")).toEqual(["content.write"]);
    expect(permissionsThatAllow(lessons, "delete")).toEqual([]);
    expect(permissionsThatAllow(learners, "create")).toEqual([]);
    expect(permissionsThatAllow(lessons, "publish")).toEqual([]);
  });
});

describe("the current entry", () => {
  const banks: ConsoleResource = {
    ...lessons,
    name: "speaking_questions",
    menu: { group: "Content", label: "Questions", also: ["reading_questions"] },
  };
  const entry = menuFor([banks], new Set<AppPermission>(["content.read"]))[0]?.entries[0];
  if (!entry) throw new Error("the menu has the banks");

  it.each([
    ["/admin/speaking_questions", true],
    ["/admin/reading_questions", true],
    ["/admin/reading_questions/1", true],
    ["/admin/reading_questions_archive", false],
    ["/admin", false],
  ])("%s belongs to it: %s", (pathname, expected) => {
    expect(isCurrent(entry, pathname)).toBe(expected);
  });
});

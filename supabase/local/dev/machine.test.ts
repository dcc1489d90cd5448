import { expect, test } from "vitest";
import { assertDiskSpace, explainFullDisk } from "./disk-space.ts";
import { assertNodeVersion } from "./node-version.ts";

test.each(["20.19.0", "20.20.2", "22.0.0", "24.1.0"])("Node %s will do", (version) => {
  expect(() => assertNodeVersion(version)).not.toThrow();
});

test.each(["18.20.0", "20.18.3"])("Node %s is told what is needed", (version) => {
  expect(() => assertNodeVersion(version)).toThrow(
    `This is Node ${version}; PTE Console needs 20.19`,
  );
});

test("a disk with room is fine, also for a folder that is still to be made", async () => {
  await expect(assertDiskSpace("/tmp/does/not/exist/yet")).resolves.toBeUndefined();
});

test("a full disk becomes a sentence, whoever noticed it; other errors stay as they are", () => {
  const byNode = Object.assign(new Error("write"), { code: "ENOSPC" });
  const byPostgres = Object.assign(new Error("could not extend file"), { code: "53100" });
  const byInitdb = new Error("initdb: could not write file: No space left on device");
  for (const error of [byNode, byPostgres, byInitdb]) {
    expect(explainFullDisk(error, "/data")).toMatchObject({
      message: expect.stringContaining("is full"),
    });
  }
  const other = new Error("something else");
  expect(explainFullDisk(other, "/data")).toBe(other);
});

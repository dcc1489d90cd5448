import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { describe, expect, test } from "vitest";

const app = resolve(import.meta.dirname, "../../app");
const sourceFiles = readdirSync(app, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file))
  .sort();

/** The layer of a path below app/: its first folder, with the feature's name for a feature. */
function layerOf(path: string): string {
  const [first = "", second = ""] = path.split(sep);
  return first === "features" ? `features/${second}` : first;
}

/** Left may import right, never back. A feature never imports another feature. */
const mayImport: Record<string, string[]> = {
  routes: ["console", "features", "platform", "ui", "domain"],
  console: ["features", "platform", "ui", "domain"],
  features: ["platform", "ui", "domain"],
  platform: ["domain"],
  ui: ["domain"],
  domain: [],
};

/** Composition roots: files directly below app/ start the processes and may import any layer. */
const isRoot = (file: string) => !file.includes(sep);

/** A test beside its feature takes personas and databases from outside app/. */
const isTestHelper = (file: string, target: string) =>
  file.includes(".test.") && target.startsWith("..");

function importsOf(file: string): string[] {
  const text = readFileSync(join(app, file), "utf8");
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*["']([^"']+)["']/g)];
  return specifiers.flatMap(([, specifier = ""]) => {
    if (specifier.startsWith("~/")) return [specifier.slice(2)];
    if (!specifier.startsWith(".")) return [];
    return [relative(app, resolve(app, dirname(file), specifier))];
  });
}

function isAllowed(file: string, target: string): boolean {
  const [from, to] = [layerOf(file), layerOf(target)];
  if (from === to || isRoot(file)) return true;
  if (isTestHelper(file, target)) return true;
  const [fromKind = "", toKind = ""] = [from.split("/")[0], to.split("/")[0]];
  if (!mayImport[fromKind]?.includes(toKind)) return false;
  const throughTheDoor = /^features\/[^/]+(\/index(\.tsx?)?)?$/.test(target.replaceAll(sep, "/"));
  return fromKind !== "console" || toKind !== "features" || throughTheDoor;
}

describe("import borders", () => {
  test.each(sourceFiles)("%s imports only what its layer may", (file) => {
    expect(importsOf(file).filter((target) => !isAllowed(file, target))).toEqual([]);
  });

  test("domain imports no package but zod", () => {
    const packages = sourceFiles
      .filter((file) => layerOf(file) === "domain" && !file.includes(".test."))
      .flatMap((file) => [
        ...readFileSync(join(app, file), "utf8").matchAll(/from\s+["']([^."'~][^"']*)["']/g),
      ])
      .map(([, name]) => name);
    expect(packages.filter((name) => name !== "zod")).toEqual([]);
  });
});

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { resources } from "~/console/resources";

const file = resolve(import.meta.dirname, "../../app/platform/supabase/database.types.ts");
const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);

const nameOf = (member: ts.TypeElement): string =>
  member.name && (ts.isIdentifier(member.name) || ts.isStringLiteral(member.name))
    ? member.name.text
    : "";

/** The members of a type literal that is reached by the names on the way to it. */
function membersAt(type: ts.TypeNode | undefined, [name, ...rest]: string[]): string[] {
  if (!type || !ts.isTypeLiteralNode(type)) return [];
  if (name === undefined) return type.members.map(nameOf);
  const member = type.members.find((candidate) => nameOf(candidate) === name);
  return member && ts.isPropertySignature(member) ? membersAt(member.type, rest) : [];
}

const database = source.statements.find(
  (statement) => ts.isTypeAliasDeclaration(statement) && statement.name.text === "Database",
);
const relations = (kind: "Tables" | "Views") =>
  database && ts.isTypeAliasDeclaration(database)
    ? membersAt(database.type, ["public", kind]).filter((name) => !name.startsWith("["))
    : [];

test("an admin can look at every table and view of the API, and at nothing that is not there", () => {
  const stored = [...relations("Tables"), ...relations("Views")];
  expect(stored.length).toBeGreaterThan(40);
  const shown = resources.filter(({ list, show }) => list && show).map(({ name }) => name);
  expect(shown.toSorted()).toEqual(stored.toSorted());
});

import { hideSpecial } from "../lite/hidden-characters.ts";
import { type Difference, pathOf } from "./handler.ts";

/** A value in quotation marks: after an operator or in a list, up to the end of its condition. */
const QUOTED = /(?<=[.(,])"((?:[^"\\]|\\.)*)"(?=[,)])/gs;
/** Operators whose quotation marks lite takes for a part of the value. */
const KEEPS_QUOTES = /\b(?:i?like|isdistinct|(?:pl|ph|w)?fts)(?:\([^)]*\))?\.$/;
const LOGIC = /(?:^|\.)(?:or|and)$/;

/** A logic tree with the same values, written so that lite reads them as PostgREST reads the given ones. */
const readable = (tree: string): string =>
  tree.replace(QUOTED, (_quoted, inside: string, at: number) => {
    const value = hideSpecial(inside.replace(/\\(.)/gs, "$1"));
    return KEEPS_QUOTES.test(tree.slice(0, at)) ? value : `"${value}"`;
  });

/**
 * In `or=(...)` and `and=(...)` PostgREST reads `"..."` as the text between, where `\` keeps the next
 * character: any text can be filtered by. Lite splits at quotation marks that are kept so, leaves the `\`
 * standing, and looks for patterns with the quotation marks around.
 * Source: docs.postgrest.org, "Reserved characters".
 */
export const readQuotedValues: Difference = (next) => (request) => {
  if (!pathOf(request).startsWith("/rest/v1/") || !request.url.includes("%22"))
    return next(request);
  const url = new URL(request.url);
  const parameters = [...url.searchParams].map(([name, value]) => [
    name,
    LOGIC.test(name) ? readable(value) : value,
  ]);
  url.search = new URLSearchParams(parameters).toString();
  return next(new Request(url, request));
};

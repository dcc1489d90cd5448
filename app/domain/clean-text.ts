interface Rule {
  pattern: RegExp;
  replacement: string;
  /** What the rule takes away or changes, for one and for several. */
  one: string;
  many: string;
}

const rule = (pattern: RegExp, replacement: string, one: string, many = `${one}s`): Rule => ({
  pattern,
  replacement,
  one,
  many,
});

/** In the order in which they are applied. */
const RULES: readonly Rule[] = [
  rule(/\r\n?|\u2028|\u2029|\v|\f/g, "\n", "line end"),
  rule(/\u00ad/g, "", "soft hyphen"),
  rule(/[\u200b-\u200d\u2060\ufeff]/g, "", "invisible character"),
  rule(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, " ", "special space"),
  rule(/[ﬀ-ﬄ]/g, "", "ligature"),
  // A sign of a list at the start of a line, as Word and browsers paste it.
  rule(/^[ \t]*(?:[•◦▪‣·§●○■*–-][ \t]+|(?:o|\d{1,2}[.)])\t+)/gm, "", "bullet"),
  rule(/\t+/g, " ", "tab"),
  rule(/(?<=\S) {2,}(?=\S)/g, " ", "double space"),
  rule(/ +$/gm, "", "space at a line end", "spaces at line ends"),
  rule(/\n{3,}/g, "\n\n", "double blank line"),
];

const STRAIGHT: readonly Rule[] = [
  rule(/[‘’‚‛]/g, "'", "typographic apostrophe"),
  rule(/[“”„‟]/g, '"', "typographic quote"),
];

export interface Cleaned {
  text: string;
  /** What was cleaned, for a person: "2 special spaces". Empty when the text was clean. */
  changes: string[];
}

/** Line ends differ between systems; changing them is nothing to tell. */
const SILENT = new Set(["line end"]);

/**
 * Text as it comes from Word, a PDF or a web page, without what nobody sees but everybody stumbles
 * over: special and invisible spaces, soft hyphens, ligatures, bullets, tabs, double blank lines.
 * Typographic quotes stay, unless the text is compared with what is typed on a keyboard.
 */
export function cleanText(pasted: string, { straightQuotes = false } = {}): Cleaned {
  const changes: string[] = [];
  let text = pasted;
  for (const { pattern, replacement, one, many } of [
    ...RULES,
    ...(straightQuotes ? STRAIGHT : []),
  ]) {
    const found = text.match(pattern)?.length ?? 0;
    if (found === 0) continue;
    text = text.replace(pattern, (hit) =>
      one === "ligature" ? hit.normalize("NFKC") : replacement,
    );
    if (!SILENT.has(one)) changes.push(found === 1 ? `1 ${one}` : `${found} ${many}`);
  }
  return { text, changes };
}

// @vitest-environment node
import { expect, it } from "vitest";
import { type ExchangeQuestion, exchangeQuestion } from "~/domain/exchange/exchange-question";
import { itemFromQuestion } from "~/domain/exchange/from-question";
import { type ExchangeFormat, fitsGift, lossesOf } from "~/domain/exchange/losses";
import { LISTENING_CASES } from "~/domain/golden/listening";
import { READING_CASES } from "~/domain/golden/reading";
import { SPEAKING_CASES } from "~/domain/golden/speaking";
import { WRITING_CASES } from "~/domain/golden/writing";
import { findItemType, MODULES } from "~/domain/item-types";
import { writeGift } from "./gift/write-gift";
import { packed, recordsIn } from "./golden/packed";
import { writeItem } from "./qti/write-item";
import { itemPath, writePackageFiles } from "./qti/write-package";

const MEDIA = {
  audio: { href: "../media/sound.mp3", mime_type: "audio/mpeg" },
  video: { href: "../media/film.mp4", mime_type: "video/mp4" },
  image: { href: "../media/chart.png", mime_type: "image/png" },
  document: null,
};

/** Every golden item of the 22 types as a question with all that may stand beside it. */
const questions = [...SPEAKING_CASES, ...WRITING_CASES, ...READING_CASES, ...LISTENING_CASES].map(
  ({ item, title, content }, place): ExchangeQuestion => {
    const [name, type = ""] = item.split("/");
    const module = MODULES.find((one) => one === name) ?? "reading";
    const kind = findItemType(module, type)?.media?.kinds[0];
    return exchangeQuestion.parse({
      id: `0b8e2f00-0000-4000-8000-${String(place).padStart(12, "0")}`,
      module,
      type,
      title: `“${title}” <& {x} ~ = # : \\ back`,
      prompt_text: content.prompt_text ?? null,
      transcript: content.transcript ?? null,
      explanation: "Because it says so.\n\nTwice: a < b = c.",
      difficulty: (["Easy", "Medium", "Hard"] as const)[place % 3],
      tags: ["city & country", "exam 2026"],
      options: content.options ?? null,
      key: content.key ?? {},
      media: kind ? MEDIA[kind] : null,
    });
  },
);

async function throughQti(question: ExchangeQuestion) {
  const item = itemFromQuestion(question);
  const files = { ...writePackageFiles([item]), [itemPath(item.id)]: writeItem(item) };
  const [record] = await recordsIn("export.zip", packed(files));
  return record?.values;
}

async function throughGift(question: ExchangeQuestion) {
  const [record] = await recordsIn(
    "export.gift",
    writeGift(itemFromQuestion(question), fitsGift(question)),
  );
  return record?.values;
}

const through: Record<ExchangeFormat, typeof throughQti> = { qti: throughQti, gift: throughGift };

/** The fields by which two questions differ; media by its path in the package. */
function differing(question: ExchangeQuestion, back: Record<string, unknown> | undefined) {
  const { id, media, ...rest } = question;
  const expected = {
    ...rest,
    external_id: id,
    media_href: media?.href.replace("../", "") ?? null,
    media_type: media?.mime_type ?? null,
  };
  const names: Record<string, string> = { media_href: "media", media_type: "media" };
  const fields = Object.entries(expected).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(back?.[name]),
  );
  return [...new Set(fields.map(([name]) => names[name] ?? name))].sort();
}

it.each(["qti", "gift"] as const)(
  "every golden item comes back from %s as it was, but for what the statement names",
  async (format) => {
    expect(new Set(questions.map(({ module, type }) => `${module}/${type}`)).size).toBe(22);
    for (const question of questions) {
      const named = lossesOf(question, format).flatMap(({ fields }) => fields);
      const lost = differing(question, await through[format](question));
      const about = `${format}: ${question.module}/${question.type}, ${question.title}`;
      expect({ about, lost }).toEqual({ about, lost: [...new Set(named)].sort() });
    }
  },
);

const draft = (more: Partial<ExchangeQuestion>) =>
  exchangeQuestion.parse({
    id: "0b8e2f00-0000-4000-8000-00000000ffff",
    module: "reading",
    title: "A draft",
    prompt_text: "Which?",
    transcript: null,
    explanation: null,
    difficulty: "Easy",
    tags: [],
    media: null,
    ...more,
  });

const [one, two] = ["1", "opt 2"].map((id) => ({ id, text: `Choice ${id}` }));

it.each<[string, Partial<ExchangeQuestion>]>([
  [
    "choices",
    {
      type: "multiple_choice_single",
      options: { choices: [one, two] },
      key: { correct: ["1"], explanations: { "opt 2": "Not this one." } },
    },
  ],
  [
    "paragraphs",
    {
      type: "reorder_paragraphs",
      options: { paragraphs: [two, one] },
      key: { order: ["1", "opt 2"] },
    },
  ],
])("ids of %s that QTI takes for no identifiers come back as they were", async (_what, more) => {
  const question = draft(more);
  // IdentifierDType of imsqti_asiv3p0 is an NCName of XML: no digit at its start, no space.
  for (const [, name] of writeItem(itemFromQuestion(question)).matchAll(/ identifier="([^"]*)"/g))
    expect(name).toMatch(/^[A-Za-z_][\w.-]*$/);
  expect(differing(question, await throughQti(question))).toEqual([]);
});

it.each<[string, Partial<ExchangeQuestion>]>([
  ["choices", { type: "multiple_choice_multiple", options: { choices: [] }, key: { correct: [] } }],
  ["a bank", { type: "fill_in_blanks", options: { bank: [] }, key: { blanks: {} } }],
  [
    "gaps",
    { type: "reading_writing_fill_blanks", options: { blanks: {} }, key: { blanks: { "1": "x" } } },
  ],
  [
    "words",
    {
      module: "listening",
      type: "highlight_incorrect_words",
      prompt_text: null,
      options: null,
      key: { words: [{ index: 0, shown: "a", said: "b" }] },
    },
  ],
])(
  "a draft without %s is answered in writing there, and the statement says so",
  async (_, more) => {
    const question = draft(more);
    expect(writeItem(itemFromQuestion(question))).toContain("<qti-extended-text-interaction");
    const named = lossesOf(question, "qti").flatMap(({ fields }) => fields);
    expect(named).toEqual(["options", "key"]);
    const lost = differing(question, await throughQti(question));
    expect(named).toEqual(expect.arrayContaining(lost));
  },
);

it("comments of a GIFT file, before and after its questions, are no questions", async () => {
  const [question] = questions.filter(fitsGift);
  if (!question) throw new Error("No golden item fits GIFT.");
  const written = writeGift(itemFromQuestion(question), true);
  const records = await recordsIn(
    "a.gift",
    `// What is lost\n// More.\n\n${written}// The end.\n\n`,
  );
  expect(records.map(({ values }) => values.external_id)).toEqual([question.id]);
});

it("a lesson is a test of its items, which come back in its order", async () => {
  const items = questions.slice(0, 3).map(itemFromQuestion);
  const lesson = { id: "l1", title: "First & last", items };
  const files = writePackageFiles(items, [lesson]);
  expect(files["lessons/item-l1.xml"]).toContain('title="First &amp; last"');
  const documents = items.map((item) => [itemPath(item.id), writeItem(item)] as const);
  const back = await recordsIn("l.zip", packed({ ...files, ...Object.fromEntries(documents) }));
  expect(back.map(({ values }) => values.external_id)).toEqual(items.map(({ id }) => id));
});

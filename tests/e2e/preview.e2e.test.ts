import pg from "pg";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser, seriousViolations, signIn } from "./browser.ts";

const browser = openBrowser();
let database: pg.Client;

beforeAll(async () => {
  database = new pg.Client(inject("databaseUrl"));
  await database.connect();
});
afterAll(() => database.end());

/** The first published sample question of a type. */
async function sample(module: string, type: string) {
  const { rows } = await database.query(
    `select * from public.${module}_questions where type::text = $1 and is_active order by created_at, id limit 1`,
    [type],
  );
  if (!rows[0]) throw new Error(`There is no ${module}/${type}.`);
  return rows[0];
}

async function openQuestion(page: Page, module: string, type: string) {
  const question = await sample(module, type);
  await page.goto(`/admin/${module}_questions/${question.id}`);
  await page.getByRole("textbox", { name: "Title" }).waitFor();
  return question;
}

const panel = (page: Page) => page.getByRole("complementary", { name: "Candidate preview" });

/** Starts the item at four times the speed. */
async function start(player: Locator | Page): Promise<void> {
  await player.getByRole("button", { name: "4×" }).click();
  await player.getByRole("button", { name: "Start" }).click();
}

const scoreOf = (player: Locator | Page) => player.getByRole("heading", { name: /^Score:/ });

/** For a moment after a drag, dnd-kit takes a click for its end. */
async function finish(player: Locator | Page): Promise<void> {
  const button = player.getByRole("button", { name: "Finish" });
  while (await button.isVisible()) await button.click();
}

async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error("There is nothing to drag.");
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  const middle = { x: end.x + end.width / 2, y: end.y + end.height / 2 };
  // Straight across, where the other reaches that far: near an edge the list would scroll meanwhile.
  const level = start.y + start.height / 2;
  const isLevel = level > end.y && level < end.y + end.height;
  await page.mouse.move(middle.x, isLevel ? level : middle.y, { steps: 8 });
  await page.mouse.up();
}

describe("the candidate preview beside the form", () => {
  test("scores choices, gaps, an order and words as the candidate answered, with the reasons", async () => {
    const page = await browser.open();
    await signIn(page, "editor");

    const choices = await openQuestion(page, "reading", "multiple_choice_multiple");
    await page.getByRole("button", { name: "Preview", exact: true }).click();
    await start(panel(page));
    const options: { id: string; text: string }[] = choices.options.choices;
    const right: string[] = choices.answer_key.correct;
    const wrong = options.find(({ id }) => !right.includes(id));
    for (const { id, text } of options)
      if (right.includes(id) || id === wrong?.id)
        await panel(page).getByRole("checkbox", { name: text }).check();
    await finish(panel(page));
    expect(await scoreOf(panel(page)).textContent()).toBe(
      `Score: ${right.length - 1} of ${right.length} points`,
    );
    await panel(page).getByText(`"${wrong?.text}" is wrong and costs a point.`).waitFor();

    // It stays open from question to question.
    const gaps = await openQuestion(page, "reading", "fill_in_blanks");
    await start(panel(page));
    const blanks: [string, string][] = Object.entries(gaps.answer_key.blanks);
    for (const [gap, word] of blanks.slice(1))
      await drag(
        page,
        panel(page).getByRole("button", { name: word, exact: true }),
        panel(page).getByRole("button", { name: `Gap ${gap}, empty` }),
      );
    await finish(panel(page));
    expect(await scoreOf(panel(page)).textContent()).toBe(
      `Score: ${blanks.length - 1} of ${blanks.length} points`,
    );
    await panel(page).getByText("Gap 1 is empty;").waitFor();

    const order = await openQuestion(page, "reading", "reorder_paragraphs");
    await start(panel(page));
    const ids: string[] = order.answer_key.order;
    const target = panel(page).getByRole("group", { name: "Target" });
    const inSource = (id: string) =>
      panel(page)
        .getByRole("group", { name: "Source" })
        .getByRole("button", { name: new RegExp(`^${id} `) });
    const inTarget = (id: string) => target.getByRole("button", { name: new RegExp(`^${id} `) });
    const [first = "", ...others] = ids;
    await drag(page, inSource(first), target);
    await inTarget(first).waitFor();
    // The rest by keyboard.
    const move = panel(page).getByRole("button", { name: "Move to the target" });
    for (const id of others) {
      // For a moment after a drag, dnd-kit takes a click for its end.
      while (await move.isDisabled()) await inSource(id).press("Enter");
      await move.press("Enter");
      await inTarget(id).waitFor();
    }
    await finish(panel(page));
    expect(await scoreOf(panel(page)).textContent()).toBe(
      `Score: ${ids.length - 1} of ${ids.length - 1} points`,
    );

    const words = await openQuestion(page, "listening", "highlight_incorrect_words");
    await start(panel(page));
    const text = panel(page)
      .getByRole("group", { name: /choose the words/ })
      .getByRole("button");
    const wanted: { index: number; shown: string; said: string }[] = words.correct_answers.words;
    for (const { index } of wanted) await text.nth(index).click();
    await panel(page).getByText("Status: Playing").waitFor();
    await panel(page).getByText("Status: Completed").waitFor();
    await finish(panel(page));
    expect(await scoreOf(panel(page)).textContent()).toBe(
      `Score: ${wanted.length} of ${wanted.length} points`,
    );
    await panel(page)
      .getByText(`"${wanted[0]?.shown}" is wrong; "${wanted[0]?.said}" is said.`)
      .waitFor();
  });

  test("records a spoken answer after the recording has played, and plays it back", async () => {
    const page = await browser.open();
    await signIn(page, "editor");
    await openQuestion(page, "speaking", "repeat_sentence");
    await page.getByRole("button", { name: "Preview", exact: true }).click();
    await start(panel(page));
    await panel(page).getByText("Status: Playing").waitFor();
    await panel(page).getByText("Status: Completed").waitFor();
    await panel(page).getByRole("progressbar", { name: "Loudness" }).waitFor();
    await panel(page).getByText("Marked by people and models").waitFor();
    const own = panel(page).getByLabel("Your recorded answer");
    expect(await own.getAttribute("src")).toMatch(/^blob:/);
  });

  test("follows what is typed before it is saved, and never saves the form", async () => {
    const page = await browser.open();
    await signIn(page, "editor");
    await page.goto("/admin/listening_questions/create?type=fill_in_blanks");
    await page.getByRole("button", { name: "Preview", exact: true }).click();
    await page
      .getByRole("textbox", { name: "Transcript with gaps" })
      .fill("The river {{1}} at noon.");
    await panel(page).getByText("The recording is not chosen yet").waitFor();
    await start(panel(page));
    await panel(page).getByRole("textbox", { name: "Gap 1" }).fill("rose");
    await panel(page).getByRole("textbox", { name: "Gap 1" }).press("Enter");
    await finish(panel(page));
    await scoreOf(panel(page)).waitFor();
    expect(page.url()).toContain("create");
    await expect.poll(() => page.getByText("The question is not saved").count()).toBe(0);
  });

  test("covers the form on a narrow screen and gives it back", async () => {
    const page = await browser.open();
    await page.setViewportSize({ width: 800, height: 900 });
    await signIn(page, "editor");
    await openQuestion(page, "reading", "multiple_choice_single");
    await page.getByRole("button", { name: "Preview", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Candidate preview" });
    await dialog.getByRole("button", { name: "Start" }).waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await page.getByRole("textbox", { name: "Title" }).isVisible()).toBe(true);
  });
});

describe("a preview link", () => {
  test("opens for a reviewer without an account, until it is revoked", async () => {
    const editor = await browser.open();
    await signIn(editor, "editor");
    const question = await openQuestion(editor, "listening", "write_from_dictation");
    await editor.getByRole("button", { name: "Share preview" }).click();
    const dialog = editor.getByRole("dialog", { name: "Share preview" });
    await dialog.getByText("No link has been made yet.").waitFor();
    expect(await seriousViolations(editor)).toEqual([]);
    await dialog.getByRole("button", { name: "1 day" }).click();
    await dialog.getByRole("button", { name: "Create link" }).click();
    const url = await dialog.getByRole("textbox", { name: "Link" }).inputValue();

    const reviewer = await browser.open();
    const answer = await reviewer.goto(url);
    expect(answer?.status()).toBe(200);
    const headers = answer?.headers() ?? {};
    expect(headers["cache-control"]).toBe("no-store");
    expect(headers["x-robots-tag"]).toBe("noindex");
    expect(headers["content-security-policy"]).not.toContain("unsafe");
    await reviewer.getByRole("heading", { name: question.title, level: 1 }).waitFor();
    expect(await seriousViolations(reviewer)).toEqual([]);
    await start(reviewer);
    await reviewer.getByText("Status: Playing").waitFor();
    await reviewer.getByText("Status: Completed").waitFor();
    await reviewer.getByRole("textbox", { name: "Your answer" }).fill(question.transcript);
    await finish(reviewer);
    const [, points, max] =
      /Score: (\d+) of (\d+) points/.exec((await scoreOf(reviewer).textContent()) ?? "") ?? [];
    expect(Number(max)).toBeGreaterThan(2);
    expect(points).toBe(max);

    await dialog.getByRole("button", { name: "Close" }).click();
    await editor.getByRole("button", { name: "Share preview" }).click();
    await dialog.getByRole("cell", { name: "once" }).waitFor();
    await dialog.getByRole("button", { name: "Revoke" }).click();
    await dialog.getByText("Revoked").waitFor();
    const refused = await reviewer.goto(url);
    expect(refused?.status()).toBe(410);
    await reviewer.getByText("This link was closed by the person who shared it.").waitFor();
    expect(await seriousViolations(reviewer)).toEqual([]);
  });

  test("that nobody made leads to a plain sentence", async () => {
    const page = await browser.open();
    const answer = await page.goto("/preview/no-such-token");
    expect(answer?.status()).toBe(404);
    await page.getByText("There is no preview at this address.").waitFor();
  });
});

describe("accessibility", () => {
  test.each(["light", "dark"] as const)(
    "the player has no serious violation in %s, before, during and after",
    async (scheme) => {
      const page = await browser.open();
      await page.emulateMedia({ colorScheme: scheme });
      await signIn(page, "editor");
      const found: Record<string, string[]> = {};
      const look = async (moment: string) => {
        const violations = await seriousViolations(page);
        if (violations.length > 0) found[moment] = violations;
      };
      for (const [module, type] of [
        ["reading", "multiple_choice_single"],
        ["reading", "fill_in_blanks"],
        ["reading", "reading_writing_fill_blanks"],
        ["reading", "reorder_paragraphs"],
        ["listening", "fill_in_blanks"],
        ["listening", "highlight_incorrect_words"],
        ["writing", "summarize_written_text"],
        ["speaking", "describe_image"],
      ] as const) {
        await openQuestion(page, module, type);
        const toggle = page.getByRole("button", { name: "Preview", exact: true });
        if ((await toggle.getAttribute("aria-pressed")) === "false") await toggle.click();
        await start(panel(page));
        await look(`${type}, running`);
        const next = panel(page).getByRole("button", { name: /^(Skip|Finish)$/ });
        while (await next.isVisible()) await next.click();
        await panel(page).getByRole("button", { name: "Show the key" }).click();
        await look(`${type}, finished`);
      }
      expect(found).toEqual({});
    },
    400_000,
  );
});

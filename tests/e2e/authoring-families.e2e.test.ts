import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openBrowser, signIn } from "./browser.ts";
import { type Keyboard, keyboardOf } from "./keyboard.ts";

const browser = openBrowser();

interface Hands {
  page: Page;
  keys: Keyboard;
}

/** One response family: how an item of it is written and sat, with nothing but the keyboard. */
interface Family {
  name: string;
  module: string;
  type: string;
  /** Starts in the title, ends anywhere in the form. */
  author: (hands: Hands) => Promise<void>;
  /** Starts in the running preview, ends when everything is answered. */
  sit?: (hands: Hands, preview: Locator) => Promise<void>;
  /** What is spoken is written down after the end, to be scored. */
  writeDown?: (hands: Hands, preview: Locator) => Promise<void>;
  score: string;
}

const times = (count: number, key: string) => Array.from({ length: count }, () => key);
const box = (page: Page | Locator, name: string | RegExp) => page.getByRole("textbox", { name });
const button = (page: Page | Locator, name: string | RegExp) =>
  page.getByRole("button", { name, exact: typeof name === "string" });

async function chooseRecording({ page, keys }: Hands): Promise<void> {
  await keys.to(button(page, "Choose or upload").first());
  await keys.press("Enter");
  const dialog = page.getByRole("dialog");
  await keys.to(dialog.getByRole("searchbox"));
  await keys.type("railway");
  await keys.to(button(dialog, /^Choose Clip.*railway/i));
  await keys.press("Enter");
  await dialog.waitFor({ state: "detached" });
}

const families: Family[] = [
  {
    name: "gaps made of words",
    module: "reading",
    type: "reading_writing_fill_blanks",
    async author({ page, keys }) {
      await keys.to(box(page, "Text with gaps"));
      await keys.type("The level of the river rose before noon.");
      await keys.press("Control+Home", ...times(6, "ArrowRight"), "Control+g");
      await page.getByText("Gap 1 made of “level”.").waitFor();
      await keys.press("End", ...times(7, "ArrowLeft"), "Control+g");
      await page.getByText("Gap 2 made of “before”.").waitFor();
      await keys.to(page.getByRole("combobox", { name: "Wrong words of gap 1" }));
      await keys.type("depth");
      await keys.press("Enter");
      await keys.type("width");
      await keys.to(page.getByRole("combobox", { name: "Wrong words of gap 2" }));
      await keys.type("until");
    },
    async sit({ page, keys }, preview) {
      await keys.to(preview.getByRole("combobox", { name: "Gap 1" }));
      await keys.type("level");
      await keys.to(preview.getByRole("combobox", { name: "Gap 2" }));
      await keys.type("before");
      expect(await preview.getByRole("combobox", { name: "Gap 2" }).inputValue()).toBe("before");
      await expect.poll(() => page.getByText("The question is not saved").count()).toBe(0);
    },
    score: "2 of 2 points",
  },
  {
    name: "boxes in the right order",
    module: "reading",
    type: "reorder_paragraphs",
    async author({ page, keys }) {
      await keys.to(box(page, /to be split into boxes/));
      await keys.type("It rained. A bridge fell. The river rose. A new one was built.");
      await keys.to(button(page, "Split into 4 boxes"));
      await keys.press("Enter");
      await keys.to(box(page, "Box 3"));
      await keys.press("Alt+ArrowUp");
      expect(await box(page, "Box 2").inputValue()).toBe("The river rose.");
      // And back and forth once more by the handle.
      await keys.to(button(page, "Drag box 4"));
      for (const [key, place] of [
        ["Space", 4],
        ["ArrowUp", 3],
        ["ArrowDown", 4],
      ] as const) {
        await keys.press(key);
        await page.getByText(`At place ${place} of 4.`).waitFor({ state: "attached" });
      }
      await keys.press("Space");
      expect(await box(page, "Box 4").inputValue()).toBe("A new one was built.");
    },
    async sit({ keys }, preview) {
      for (const text of ["It rained", "The river rose", "A bridge fell", "A new one"]) {
        await keys.to(button(preview, new RegExp(text)));
        await keys.press("Enter");
        await keys.to(button(preview, "Move to the target"));
        await keys.press("Enter");
      }
    },
    score: "3 of 3 points",
  },
  {
    name: "incorrect words",
    module: "listening",
    type: "highlight_incorrect_words",
    async author({ page, keys }) {
      await chooseRecording({ page, keys });
      await keys.to(box(page, /^What is said/));
      await keys.type("The level of the river rose before noon.");
      await keys.to(button(page, "The"));
      await keys.press(...times(4, "ArrowRight"), "Enter");
      await keys.type("lake");
      await keys.press("Enter");
      await button(page, "river, shown as lake").waitFor();
      await keys.press("End", "Enter");
      await keys.type("midnight");
      await keys.press("Enter");
      await page.getByText("2 incorrect words").waitFor();
    },
    async sit({ keys }, preview) {
      await keys.to(button(preview, "The"));
      await keys.press(...times(4, "ArrowRight"), "Enter", ...times(3, "ArrowRight"), "Enter");
    },
    score: "2 of 2 points",
  },
  {
    name: "choices",
    module: "reading",
    type: "multiple_choice_multiple",
    async author({ page, keys }) {
      await keys.to(box(page, /^Text and question/));
      await keys.type("The river rose and froze. What did it do?");
      await keys.to(box(page, "Choice 1"));
      for (const choice of ["It rose", "It fell", "It froze", "It dried up", "It moved"]) {
        await keys.type(choice);
        if (choice !== "It moved") await keys.press("Enter");
      }
      for (const right of [3, 1]) {
        const mark = page.getByRole("checkbox", { name: `Choice ${right} is right` });
        await keys.to(mark, "Shift+Tab");
        await keys.press("Space");
      }
      await keys.to(button(page, "Explain choice 1"));
      await keys.press("Enter");
      await keys.type("The text says so.");
    },
    async sit({ keys }, preview) {
      for (const choice of ["It rose", "It froze"]) {
        await keys.to(preview.getByRole("checkbox", { name: choice }));
        await keys.press("Space");
      }
    },
    score: "2 of 2 points",
  },
  {
    name: "accepted answers",
    module: "speaking",
    type: "answer_short_question",
    async author({ page, keys }) {
      await chooseRecording({ page, keys });
      await keys.to(page.getByRole("combobox", { name: "Answers" }));
      await keys.type("12 months");
      await keys.press("Enter");
      await keys.to(button(page, "Also accept twelve months"));
      await keys.press("Enter");
    },
    async writeDown({ keys }, preview) {
      await keys.to(box(preview, "Your answer"));
      await keys.type("Twelve months");
    },
    score: "1 of 1 point",
  },
  {
    name: "speech",
    module: "speaking",
    type: "read_aloud",
    async author({ page, keys }) {
      await keys.to(box(page, /^Text to read/));
      await keys.type("The tide follows the moon, and ships wait for both.");
      await keys.to(button(page, "Add a key point"));
      await keys.press("Enter");
      await keys.type("pauses at the comma");
    },
    score: "Marked by people",
  },
  {
    name: "written answers",
    module: "writing",
    type: "summarize_written_text",
    async author({ page, keys }) {
      await keys.to(box(page, /^Text to summarize/));
      await keys.type("Tides follow the moon. Ships wait for the tide. Ports earn by it.");
      await keys.to(box(page, "Sample answer"));
      await keys.type("Ports earn by tides, which follow the moon.");
      await page.getByText("Form 1 of 1").waitFor();
    },
    async sit({ keys }, preview) {
      await keys.to(box(preview, "Your answer"));
      await keys.type("Ports earn by tides, which follow the moon.");
    },
    score: "1 of 1 point for form",
  },
  {
    name: "dictation",
    module: "listening",
    type: "write_from_dictation",
    async author({ page, keys }) {
      await chooseRecording({ page, keys });
      await keys.to(box(page, /^Sentence that is said/));
      await keys.type("Libraries lend more than books.");
      await page.getByText("5 words, 5 points").waitFor();
    },
    async sit({ keys }, preview) {
      await keys.to(box(preview, "Your answer"));
      await keys.type("libraries lend more than books");
    },
    score: "5 of 5 points",
  },
];

/** Publishes by the switch and saves; the server checks the item first. */
async function publish({ page, keys }: Hands): Promise<void> {
  await keys.to(page.getByRole("switch", { name: "Published" }));
  await keys.press("Space", "Control+s");
  await page.waitForURL(/_questions\/[0-9a-f-]{36}/);
  // The page of the saved question has taken the place of the form for a new one, preview included.
  await button(page, "Archive").waitFor();
}

/** Runs the preview at four times the speed and skips what can be skipped. */
async function startPreview({ page, keys }: Hands): Promise<Locator> {
  await keys.press("Alt+p");
  const preview = page.getByRole("complementary", { name: "Candidate preview" });
  await keys.to(button(preview, "4×"));
  await keys.press("Space");
  await keys.to(button(preview, "Start"));
  await keys.press("Enter");
  return preview;
}

/** Passes over the phases before the answer, then ends that. */
async function finish({ keys }: Hands, preview: Locator): Promise<void> {
  const score = preview.getByRole("heading", { name: /^Score:/ });
  const onwards = button(preview, /^(Skip|Finish)$/);
  while ((await score.count()) === 0) {
    await keys.to(onwards.or(score).first());
    await keys.press("Enter");
  }
}

describe("an item of each response family, written, published and sat by keyboard alone", () => {
  test.each(families)("$name", async ({ module, type, author, sit, writeDown, score }) => {
    const page = await browser.open();
    const hands = { page, keys: keyboardOf(page) };
    await signIn(page, "editor");
    await page.goto(`/admin/${module}_questions/create?type=${type}`);
    await hands.keys.to(box(page, /^Title/));
    await hands.keys.type(`By keyboard: ${type}`);
    await author(hands);
    await publish(hands);
    const preview = await startPreview(hands);
    await sit?.(hands, preview);
    await finish(hands, preview);
    await writeDown?.(hands, preview);
    await preview.getByRole("heading", { name: `Score: ${score}`, exact: true }).waitFor();
  });
});

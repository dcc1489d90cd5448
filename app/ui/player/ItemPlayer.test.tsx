import { act, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { MODULES } from "~/domain/item-types";
import { BUILT_IN_PROFILE, itemOf } from "~/domain/profile/format-profile";
import type { QuestionContent } from "~/domain/question-problems";
import { type ItemName, validItems } from "../../../tests/support/valid-items.ts";
import { type Devices, DevicesContext, type OpenMicrophone } from "./devices";
import { ItemPlayer } from "./ItemPlayer";
import type { PlayableMedia } from "./playable";

vi.setConfig({ testTimeout: 30_000 });

/** A clock that a test moves by hand, and a microphone that hears what the test says. */
function fakeDevices() {
  const ticks = new Set<(seconds: number) => void>();
  const heard = { level: 0.5 };
  const microphone: OpenMicrophone = {
    level: () => heard.level,
    record: vi.fn(),
    stop: vi.fn().mockResolvedValue({ url: "blob:mine", seconds: 7 }),
    close: vi.fn(),
  };
  const devices = {
    clock: {
      start: (tick: (seconds: number) => void) => {
        ticks.add(tick);
        return () => ticks.delete(tick);
      },
    },
    beep: vi.fn(),
    openMicrophone: vi.fn().mockResolvedValue(microphone),
  } satisfies Devices;
  /** Real seconds go by, half a second at a time. */
  const pass = async (seconds: number) => {
    for (let passed = 0; passed < seconds; passed += 0.5)
      await act(async () => {
        for (const tick of [...ticks]) tick(0.5);
      });
  };
  return { devices, microphone, heard, pass };
}

const play = vi.spyOn(HTMLMediaElement.prototype, "play");
beforeEach(() => {
  play.mockReset().mockResolvedValue(undefined);
  vi.spyOn(HTMLMediaElement.prototype, "pause").mockReturnValue(undefined);
  vi.spyOn(URL, "revokeObjectURL").mockReturnValue(undefined);
});
afterEach(() => vi.clearAllMocks());

function draw(name: ItemName, changes: Partial<QuestionContent> = {}) {
  const [moduleName, type] = name.split("/");
  const module = MODULES.find((known) => known === moduleName);
  const item = module && itemOf(BUILT_IN_PROFILE, module, type);
  if (!item) throw new Error(name);
  const { media, ...content }: QuestionContent & { media?: PlayableMedia["kind"] } =
    validItems[name];
  const fake = fakeDevices();
  const playable = {
    item,
    content: { type, ...content, ...changes },
    media: media ? { kind: media, url: "http://store/file", alt: "A lecture" } : null,
  };
  render(
    <DevicesContext.Provider value={fake.devices}>
      <ItemPlayer playable={playable} />
    </DevicesContext.Provider>,
  );
  const user = userEvent.setup({ delay: null });
  /** Presses Start and lets the answer about the microphone come. */
  const start = async () => {
    await user.click(button("Start"));
    await act(async () => undefined);
  };
  return { ...fake, user, start };
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const phase = () => screen.getByRole("status", { name: "Phase" }).textContent;
const timer = () => screen.getByRole("timer").textContent;
const score = () => within(screen.getByRole("region", { name: /^Score/ }));
const recording = () => {
  const element = document.querySelector<HTMLMediaElement>("audio, video");
  if (!element) throw new Error("Nothing is played.");
  return element;
};

describe("the phases", () => {
  test("a text read aloud: time to prepare, a beep, then the recorder until the time is over", async () => {
    const { start, pass, devices, microphone } = draw("speaking/read_aloud");
    expect(phase()).toBe("Not started");
    await start();
    expect(phase()).toBe("Preparing");
    expect(timer()).toBe("0:31 left");
    await pass(31);
    expect(phase()).toBe("Beep");
    expect(devices.beep).toHaveBeenCalledOnce();
    await pass(0.5);
    expect(phase()).toBe("Recording");
    expect(microphone.record).toHaveBeenCalledOnce();
    expect(screen.getByRole("progressbar", { name: "Loudness" })).toHaveAttribute(
      "aria-valuenow",
      "0",
    );
    await pass(31);
    expect(phase()).toBe("Finished");
    expect(screen.getByText("Recorded 7 seconds")).toBeInTheDocument();
    expect(screen.getByLabelText("Your recorded answer")).toHaveAttribute("src", "blob:mine");
    expect(score().getByText(/marked by people and models/i)).toBeInTheDocument();
    expect(microphone.close).toHaveBeenCalled();
  });

  test("pass four times as fast at 4×, and the recording plays as fast", async () => {
    const { user, start, pass } = draw("listening/summarize_spoken_text");
    await user.click(button("4×"));
    await start();
    expect(screen.getByText("Status: Beginning in 10 seconds")).toBeInTheDocument();
    await pass(2.5);
    expect(screen.getByText("Status: Playing")).toBeInTheDocument();
    expect(recording().playbackRate).toBe(4);
    fireEvent.ended(recording());
    expect(timer()).toBe("10:00 left");
    await pass(15);
    expect(timer()).toBe("9:00 left");
  });

  test("in a part with one clock for all its items, the time counts up", async () => {
    const { start, pass } = draw("reading/multiple_choice_single");
    await start();
    expect(phase()).toBe("Answering");
    await pass(65);
    expect(timer()).toBe("1:05 elapsed");
  });

  test("can be skipped and started again, with nothing left of the first time", async () => {
    const { user, start } = draw("reading/multiple_choice_single");
    await start();
    await user.click(screen.getByRole("radio", { name: "Trade" }));
    await user.click(button("Finish"));
    expect(screen.getByRole("heading", { name: "Score: 1 of 1 point" })).toBeInTheDocument();
    await user.click(button("Restart"));
    expect(phase()).toBe("Not started");
    expect(screen.getByRole("radio", { name: "Trade" })).not.toBeChecked();
    expect(screen.queryByRole("region", { name: /^Score/ })).not.toBeInTheDocument();
  });
});

describe("a recording", () => {
  test("plays once, from its beginning: nobody can pause it or go back", async () => {
    const { start, pass } = draw("listening/write_from_dictation");
    await start();
    expect(play).not.toHaveBeenCalled();
    await pass(7);
    expect(play).toHaveBeenCalledOnce();
    expect(recording().controls).toBe(false);
    fireEvent.ended(recording());
    expect(screen.getByText("Status: Completed")).toBeInTheDocument();
    expect(phase()).toBe("Answering");
    expect(play).toHaveBeenCalledOnce();
  });

  test("that cannot be played says so, and the item goes on", async () => {
    const { user, start, pass } = draw("listening/write_from_dictation");
    await start();
    await pass(7);
    fireEvent.error(recording());
    expect(screen.getByText("Status: The recording cannot be played")).toBeInTheDocument();
    await user.click(button("Skip"));
    expect(phase()).toBe("Answering");
  });
});

describe("the microphone", () => {
  test("stops by itself after the silence of the profile, not for a short pause", async () => {
    const { user, start, pass, heard, microphone } = draw("speaking/describe_image");
    await start();
    await user.click(button("Skip"));
    await pass(0.5);
    await pass(5);
    heard.level = 0;
    await pass(2.5);
    heard.level = 0.4;
    await pass(0.5);
    heard.level = 0;
    expect(phase()).toBe("Recording");
    await pass(3);
    expect(phase()).toBe("Finished");
    expect(microphone.stop).toHaveBeenCalledOnce();
  });

  test("that is missing is said in a sentence, and the phases run all the same", async () => {
    const { start, pass, devices } = draw("speaking/repeat_sentence");
    devices.openMicrophone.mockRejectedValue(new Error("This computer has no microphone."));
    await start();
    expect(screen.getByText(/This computer has no microphone. The phases run/)).toBeInTheDocument();
    await pass(3);
    fireEvent.ended(recording());
    await pass(0.5);
    expect(screen.getByText("Time to speak, without a recording")).toBeInTheDocument();
    await pass(15);
    expect(score().getByText("Nothing was recorded.")).toBeInTheDocument();
  });

  test("need not be waited for", async () => {
    const { user, start, devices } = draw("speaking/repeat_sentence");
    devices.openMicrophone.mockReturnValue(new Promise(() => undefined));
    await start();
    expect(phase()).toBe("Waiting for the microphone");
    await user.click(button("Start without a recording"));
    expect(phase()).toBe("The recording begins soon");
  });
});

describe("answers and their scores", () => {
  test("several choices: a wrong one costs what a right one gains", async () => {
    const { user, start } = draw("reading/multiple_choice_multiple");
    await start();
    for (const name of ["Trade", "Labour", "Debt"])
      await user.click(screen.getByRole("checkbox", { name }));
    await user.click(button("Finish"));
    expect(screen.getByRole("heading", { name: "Score: 1 of 2 points" })).toBeInTheDocument();
    expect(score().getByText('"Debt" is wrong and costs a point.')).toBeInTheDocument();
    expect(screen.getByRole("checkbox", { name: /Debt Wrong, costs a point/ })).toBeDisabled();
  });

  test("paragraphs, moved by keyboard alone, are scored by their pairs", async () => {
    const { user, start } = draw("reading/reorder_paragraphs");
    await start();
    for (const name of [/^B First/, /^D Next/, /^C Last/, /^A Then/]) {
      button(name).focus();
      await user.keyboard("{Enter}");
      button("Move to the target").focus();
      await user.keyboard("{Enter}");
    }
    button(/^A Then/).focus();
    await user.keyboard("{Enter}");
    button("Move up").focus();
    await user.keyboard("{Enter}");
    const target = screen.getByRole("group", { name: "Target" });
    expect(
      within(target)
        .getAllByRole("button")
        .map(({ textContent }) => textContent?.[0]),
    ).toEqual(["B", "D", "A", "C"]);
    await user.click(button("Finish"));
    expect(screen.getByRole("heading", { name: "Score: 3 of 3 points" })).toBeInTheDocument();
    expect(score().getByText("B is followed by D.")).toBeInTheDocument();
  });

  test("words of the bank, placed, taken back and exchanged by keyboard", async () => {
    const { user, start } = draw("reading/fill_in_blanks");
    await start();
    const press = async (name: string) => {
      button(name).focus();
      await user.keyboard("{Enter}");
    };
    await press("width");
    await press("Gap 1, empty");
    await press("Gap 1: width");
    expect(
      within(screen.getByRole("group", { name: "Words to place" })).getAllByRole("button"),
    ).toHaveLength(3);
    await press("level");
    await press("Gap 1, empty");
    await press("width");
    await press("Gap 2, empty");
    await user.click(button("Finish"));
    expect(screen.getByRole("heading", { name: "Score: 1 of 2 points" })).toBeInTheDocument();
    expect(score().getByText('Gap 2: "width" is wrong; "before" is right.')).toBeInTheDocument();
  });

  test("words picked from lists", async () => {
    const { user, start } = draw("reading/reading_writing_fill_blanks");
    await start();
    await user.selectOptions(screen.getByRole("combobox", { name: "Gap 1" }), "level");
    await user.selectOptions(screen.getByRole("combobox", { name: "Gap 2" }), "before");
    await user.click(button("Finish"));
    expect(screen.getByRole("heading", { name: "Score: 2 of 2 points" })).toBeInTheDocument();
  });

  test("words typed while the recording plays", async () => {
    const { user, start, pass } = draw("listening/fill_in_blanks");
    await start();
    await pass(7);
    await user.type(screen.getByRole("textbox", { name: "Gap 1" }), "Level");
    fireEvent.ended(recording());
    await user.click(button("Finish"));
    expect(score().getByText('Gap 1: "Level" is right.')).toBeInTheDocument();
    expect(score().getByText('Gap 2 is empty; "before" is right.')).toBeInTheDocument();
  });

  test("words that differ, clicked or reached with the arrows", async () => {
    const { user, start } = draw("listening/highlight_incorrect_words");
    await start();
    await user.click(button("The"));
    await user.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{Enter}");
    expect(button("lake")).toHaveAttribute("aria-pressed", "true");
    await user.click(button("The"));
    await user.click(button("Skip"));
    await user.click(button("Skip"));
    await user.click(button("Finish"));
    expect(screen.getByRole("heading", { name: "Score: 1 of 1 point" })).toBeInTheDocument();
    expect(score().getByText('"lake" is wrong; "river" is said.')).toBeInTheDocument();
  });

  test("a summary: words are counted while it is written, and only its form is scored", async () => {
    const { user, start } = draw("writing/summarize_written_text");
    await start();
    const answer = screen.getByRole("textbox", { name: "Your answer" });
    await user.type(answer, "One sentence of six words.");
    expect(screen.getByText("5 words (5 to 75)")).toBeInTheDocument();
    await user.click(button("Finish"));
    expect(
      screen.getByRole("heading", { name: "Score: 1 of 1 point for form" }),
    ).toBeInTheDocument();
    expect(score().getByText("5 words: within 5 to 75.")).toBeInTheDocument();
  });

  test("text is cut, copied and pasted with the buttons of the test", async () => {
    const { user, start } = draw("writing/write_essay");
    await start();
    const answer: HTMLTextAreaElement = screen.getByRole("textbox", { name: "Your answer" });
    expect(button("Paste")).toBeDisabled();
    await user.type(answer, "cost of living");
    answer.setSelectionRange(0, 5);
    await user.click(button("Cut"));
    expect(answer).toHaveValue("of living");
    answer.setSelectionRange(9, 9);
    await user.click(button("Paste"));
    expect(answer).toHaveValue("of livingcost ");
  });

  test("a short answer is spoken, then written down to be scored", async () => {
    const { user, start } = draw("speaking/answer_short_question");
    await start();
    expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
    for (const name of ["Skip", "Skip", "Skip", "Skip", "Finish"]) await user.click(button(name));
    await user.type(screen.getByRole("textbox"), "clock");
    expect(screen.getByRole("heading", { name: "Score: 1 of 1 point" })).toBeInTheDocument();
  });
});

describe("the key", () => {
  test("is shown in the form of the answer", async () => {
    const { user } = draw("reading/fill_in_blanks");
    await user.click(button("Show the key"));
    const key = within(screen.getByRole("region", { name: "Key" }));
    expect(key.getByRole("button", { name: "Gap 2: before" })).toBeDisabled();
    await user.click(button("Hide the key"));
    expect(screen.queryByRole("region", { name: "Key" })).not.toBeInTheDocument();
  });

  test("of what people mark is the sample answer and its key points", async () => {
    const { user } = draw("writing/write_essay");
    await user.click(button("Show the key"));
    const key = within(screen.getByRole("region", { name: "Key" }));
    expect(key.getByText("cost")).toBeInTheDocument();
  });
});

describe("an item in any state", () => {
  test.each(Object.keys(validItems) as ItemName[])(
    "%s is drawn before anything is filled in",
    async (name) => {
      const { user } = draw(name, {
        prompt_text: null,
        transcript: null,
        options: null,
        key: null,
      });
      expect(button("Start")).toBeEnabled();
      await user.click(button("Show the key"));
      expect(screen.getByRole("region", { name: "Key" })).toBeInTheDocument();
    },
  );
});

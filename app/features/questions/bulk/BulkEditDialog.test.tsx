import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import {
  AdminContext,
  defaultI18nProvider,
  ResourceContextProvider,
  TestMemoryRouter,
  testDataProvider,
} from "react-admin";
import { expect, test, vi } from "vitest";
import BulkEditDialog from "./BulkEditDialog";

const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const FILTER = { filter: { q: "tide" } };

/** The database's answer about the selection; `skips` are those that it left. */
const answer = (changed: number, skips: { record_id: string; title: string }[] = []) => ({
  batch_id: null,
  matched: 120,
  changed,
  unchanged: 0,
  skipped: skips.length,
  skips: skips.map((skip) => ({ ...skip, table_name: "reading_questions", code: "needs_check" })),
  sample: [],
});

function draw({ edit = vi.fn(async (): Promise<unknown> => answer(119)), unchecked = 120 } = {}) {
  const rpc = vi.fn(async (name: string, args: Record<string, unknown>): Promise<unknown> => {
    if (name === "unchecked_question_ids")
      return Array.from({ length: unchecked }, (_, n) => idOf(n));
    return args.preview ? answer(120) : edit();
  });
  const post = vi.fn(async (): Promise<unknown> => ({ failures: [] }));
  const onClose = vi.fn();
  const page = render(
    <TestMemoryRouter>
      <AdminContext
        dataProvider={{ ...testDataProvider(), rpc, post }}
        i18nProvider={defaultI18nProvider}
      >
        <ResourceContextProvider value="reading_questions">
          <BulkEditDialog
            selection={FILTER}
            fixed={{
              verb: "Publish",
              title: "Publish what passes its check",
              changes: { is_active: true },
            }}
            onClose={onClose}
          />
        </ResourceContextProvider>
      </AdminContext>
    </TestMemoryRouter>,
  );
  const publish = async () =>
    userEvent.click(await screen.findByRole("button", { name: "Publish 120 questions" }));
  const called = (name: string) =>
    rpc.mock.calls.filter(([one, args]) => one === name && !args.preview);
  return { ...page, rpc, post, onClose, publish, called };
}

test("publishing checks all that match part by part, then publishes what passed and says why not the rest", async () => {
  const edit = vi.fn(async () => answer(119, [{ record_id: idOf(7), title: "Tides" }]));
  const { post, publish, called } = draw({ edit });
  post.mockResolvedValueOnce({
    failures: [
      { id: idOf(7), title: "Tides", reasons: [{ path: "key", message: "nothing is right." }] },
    ],
  });
  await publish();
  const dialog = screen.getByRole("dialog");
  expect(await within(dialog).findByText("119 questions changed.")).toBeInTheDocument();
  expect(post).toHaveBeenCalledTimes(3);
  expect(called("bulk_edit_questions")).toHaveLength(1);
  const left = within(dialog).getByRole("link", { name: "Tides" }).closest("li");
  expect(left).toHaveTextContent("Tides: Right answer: Nothing is right.");
});

test("the checks show how far they are, and leaving them publishes nothing", async () => {
  const { post, publish, called, onClose, unmount } = draw();
  let goOn: (value: unknown) => void = () => undefined;
  post.mockResolvedValueOnce({ failures: [] });
  post.mockImplementationOnce(() => new Promise((resolve) => (goOn = resolve)));
  await publish();
  const progress = await screen.findByRole("progressbar", { name: "Checking the questions" });
  await waitFor(() => expect(progress).toHaveAttribute("aria-valuetext", "50 of 120 checked"));
  await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
  expect(onClose).toHaveBeenCalledWith(null);
  unmount();
  goOn({ failures: [] });
  await waitFor(() => expect(post.mock.settledResults).toHaveLength(2));
  await new Promise((resolve) => setTimeout(resolve));
  expect(post).toHaveBeenCalledTimes(2);
  expect(called("bulk_edit_questions")).toEqual([]);
});

test("an edit that the database stopped speaks of the edit, not of a search", async () => {
  const late = Object.assign(new Error("The search took too long."), { code: "57014" });
  const { publish } = draw({ edit: vi.fn(() => Promise.reject(late)), unchecked: 0 });
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  await publish();
  expect(await screen.findByRole("alert")).toHaveTextContent(
    "The edit took too long and was stopped. Nothing was changed. Change fewer records at a time.",
  );
});

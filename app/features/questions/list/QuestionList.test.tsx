import { cleanup, render, screen, within } from "@testing-library/react";
import {
  AdminContext,
  defaultI18nProvider,
  ResourceContextProvider,
  TestMemoryRouter,
  testDataProvider,
} from "react-admin";
import { expect, test, vi } from "vitest";
import { bankOf } from "../banks";
import { fromRow } from "../question";
import { readingRow } from "../question-rows.test-data";
import QuestionList from "./QuestionList";

const record = fromRow(bankOf("reading_questions"), {
  ...readingRow,
  excerpt: "The <mark>tide</mark> &amp; the moon",
});
const facets = [
  { type: "multiple_choice_single", difficulty: "Medium", is_active: false, n: 1200 },
];

const staff = {
  login: () => Promise.resolve(),
  logout: () => Promise.resolve(),
  checkAuth: () => Promise.resolve(),
  checkError: () => Promise.resolve(),
};

function draw(
  getList: ReturnType<typeof vi.fn>,
  path = "/reading_questions",
  allowed: readonly string[] = ["list", "create", "edit"],
) {
  const provider = Object.assign(testDataProvider(), {
    getList,
    rpc: vi.fn().mockResolvedValue(facets),
  });
  render(
    <TestMemoryRouter initialEntries={[path]}>
      <AdminContext
        dataProvider={provider}
        authProvider={{
          ...staff,
          canAccess: ({ action }) => Promise.resolve(allowed.includes(action)),
        }}
        i18nProvider={defaultI18nProvider}
      >
        <ResourceContextProvider value="reading_questions">
          <QuestionList />
        </ResourceContextProvider>
      </AdminContext>
    </TestMemoryRouter>,
  );
}

test("rows say what they are, and the hits of a search are marked", async () => {
  draw(
    vi.fn().mockResolvedValue({ data: [record], total: 12_000, meta: { totalIsEstimate: true } }),
  );
  expect(await screen.findByText("tide", { selector: "mark" })).toBeInTheDocument();
  expect(screen.getByText(/& the moon/)).toBeInTheDocument();
  expect(screen.getByText("MCS")).toBeInTheDocument();
  expect(screen.getByText(/of about 12,000/)).toBeInTheDocument();
});

test("rows can be chosen by those who may change them, and by nobody else", async () => {
  const getList = vi.fn().mockResolvedValue({ data: [record], total: 1 });
  draw(getList);
  const named = { name: `Select ${record.title}` };
  expect(await screen.findByRole("checkbox", named)).toBeInTheDocument();
  cleanup();
  draw(getList, undefined, ["list"]);
  const row = (await screen.findByText(record.title)).closest("tr");
  expect(screen.queryByRole("checkbox")).not.toBeInTheDocument();
  expect(row?.cells).toHaveLength(screen.getAllByRole("columnheader").length);
});

test("the banks are links with their counts, and take the search along but not the type", async () => {
  const filter = encodeURIComponent(JSON.stringify({ q: "tide", type: ["fill_in_blanks"] }));
  draw(
    vi.fn().mockResolvedValue({ data: [record], total: 1 }),
    `/reading_questions?filter=${filter}`,
  );
  const banks = await screen.findByRole("navigation", { name: "Question banks" });
  const speaking = await within(banks).findByRole("link", { name: /Speaking\s*1,200/ });
  expect(decodeURIComponent(speaking.getAttribute("href") ?? "")).toBe(
    '/admin/speaking_questions?filter={"q":"tide"}',
  );
});

test("an empty bank invites to write, a failed list says so", async () => {
  draw(vi.fn().mockResolvedValue({ data: [], total: 0 }));
  expect(await screen.findByText(/This bank is empty/)).toBeInTheDocument();
});

test("a list that cannot be read says why and offers another try", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const filter = encodeURIComponent(JSON.stringify({ q: "tide" }));
  draw(
    vi.fn().mockRejectedValue(new Error("The search took too long.")),
    `/reading_questions?filter=${filter}`,
  );
  expect(await screen.findByText("The search took too long.")).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Try again" })).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Clear the filters" })).toBeInTheDocument();
  expect(screen.queryByText(/ of /)).not.toBeInTheDocument();
});

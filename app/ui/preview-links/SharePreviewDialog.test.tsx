import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { AdminContext, testDataProvider } from "react-admin";
import { expect, test, vi } from "vitest";
import SharePreviewDialog from "./SharePreviewDialog";

const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();
const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const link = {
  created_at: inDays(-2),
  expires_at: inDays(5),
  revoked_at: null,
  opens: 0,
  last_opened_at: null,
};
const links = [
  { ...link, id: id(1), opens: 3, last_opened_at: inDays(-1) },
  { ...link, id: id(2), expires_at: inDays(-1), opens: 1 },
  { ...link, id: id(3), revoked_at: inDays(-1) },
];

function draw(rpc = vi.fn(), data: unknown[] = links) {
  const getList = vi.fn().mockResolvedValue({ data, total: data.length });
  const provider = { ...testDataProvider({ getList }), rpc };
  render(
    <AdminContext dataProvider={provider}>
      <SharePreviewDialog resource="reading_questions" recordId="q1" onClose={vi.fn()} />
    </AdminContext>,
  );
  return { user: userEvent.setup({ delay: null }), getList, rpc };
}

test("lists the links of the record with their state; only an open one can be revoked", async () => {
  const { getList } = draw();
  const rows = within(await screen.findByRole("table"))
    .getAllByRole("row")
    .slice(1);
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringMatching(/^Open.*3 times.*Revoke$/),
    expect.stringMatching(/^Expired.*once/),
    expect.stringMatching(/^Revoked.*0 timesNever$/),
  ]);
  expect(screen.getAllByRole("button", { name: "Revoke" })).toHaveLength(1);
  expect(getList.mock.calls[0]?.[1].filter).toEqual({
    "resource@eq": "reading_questions",
    "record_id@eq": "q1",
  });
});

test("makes a link for the days chosen and shows it once, to be copied", async () => {
  const created = { id: id(4), token: "secret-token", expires_at: inDays(30) };
  const { user, rpc, getList } = draw(vi.fn().mockResolvedValue(created), []);
  const writeText = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue(undefined);
  expect(await screen.findByText("No link has been made yet.")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "30 days" }));
  await user.click(screen.getByRole("button", { name: "Create link" }));
  const address = `${window.location.origin}/preview/secret-token`;
  expect(await screen.findByRole("textbox", { name: "Link" })).toHaveValue(address);
  expect(rpc).toHaveBeenCalledWith("create_preview_link", {
    resource: "reading_questions",
    record_id: "q1",
    days: 30,
  });
  await waitFor(() => expect(getList).toHaveBeenCalledTimes(2));
  await user.click(screen.getByRole("button", { name: "Copy" }));
  expect(writeText).toHaveBeenCalledWith(address);
  expect(await screen.findByText("Copied.")).toBeInTheDocument();
});

test("says why a link cannot be revoked", async () => {
  const refusal = "Revoking a preview link needs the permission content.write.";
  const { user } = draw(vi.fn().mockRejectedValue(new Error(refusal)));
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  await user.click(await screen.findByRole("button", { name: "Revoke" }));
  expect(await screen.findByText(refusal)).toBeInTheDocument();
});

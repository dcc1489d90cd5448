import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { AdminContext, TestMemoryRouter, testDataProvider } from "react-admin";
import { expect, test, vi } from "vitest";
import { RefundDialog } from "./RefundDialog";

const access = { tier: "pro", until: null, status: "active", next_tier: null, renews: true };
const preview = {
  before: access,
  after: access,
  through_stripe: true,
  time_zone: "UTC",
  time_zone_known: true,
  mail: null,
  irreversible: "Money that went back to the learner cannot be taken again.",
};
const invoice = {
  id: "in_1",
  number: "EMU-1",
  status: "paid",
  created: "2026-11-01T00:00:00Z",
  total: 2900,
  paid: 2900,
  refunded: 0,
  currency: "usd",
  hosted_url: null,
  payment_intent: "pi_1",
  card: null,
  lines: [],
};

test("a refund shows its consequence, asks for the reason, and goes to Stripe once", async () => {
  const post = vi.fn(async () => ({ id: crypto.randomUUID(), status: "done" }));
  const rpc = vi.fn(async () => preview);
  const onClose = vi.fn();
  render(
    <TestMemoryRouter>
      <AdminContext dataProvider={{ ...testDataProvider(), rpc, post }}>
        <RefundDialog
          learnerId={crypto.randomUUID()}
          invoice={invoice}
          isCharged
          onClose={onClose}
        />
      </AdminContext>
    </TestMemoryRouter>,
  );
  const dialog = within(await screen.findByRole("dialog", { name: "Refund invoice EMU-1" }));
  const amount = dialog.getByRole("textbox", { name: /^Amount in USD/ });
  await userEvent.clear(amount);
  await userEvent.type(amount, "5.00");
  await userEvent.type(dialog.getByRole("textbox", { name: /^Reason/ }), "Twice charged");
  expect(await dialog.findByText("$5.00 goes back to the learner.")).toBeInTheDocument();
  const button = dialog.getByRole("button", { name: "Refund $5.00" });
  await waitFor(() => expect(button).toBeEnabled());
  await userEvent.click(button);
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(post).toHaveBeenCalledExactlyOnceWith(
    "/api/subscription-actions",
    expect.objectContaining({
      action: "refund",
      args: { invoice: "in_1", amount: 500, access: "keep" },
      reason: "Twice charged",
      idempotency_key: expect.any(String),
    }),
  );
});

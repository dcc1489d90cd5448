import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useCanAccess, usePermissions } from "react-admin";
import type { AppPermission } from "~/domain/permissions";
import { Block } from "~/ui/blocks/Block";
import { Facts } from "~/ui/blocks/Facts";
import { Loaded } from "~/ui/blocks/Loaded";
import { cardName } from "./card-name";
import { InvoiceRow } from "./InvoiceRow";
import type { Invoice, PaymentsAnswer } from "./payment";
import { RefundDialog } from "./RefundDialog";
import { usePayments } from "./use-payments";

type Known = Extract<PaymentsAnswer, { state: "known" }>;

function Invoices({ pages, onRefund }: { pages: Known[]; onRefund: (invoice: Invoice) => void }) {
  const { permissions } = usePermissions<ReadonlySet<AppPermission>>();
  const mayRefund = permissions?.has("payments.refund") ?? false;
  const invoices = pages.flatMap((page) => page.invoices);
  if (invoices.length === 0)
    return <Typography color="text.secondary">There is no invoice yet.</Typography>;
  return (
    <Box sx={{ overflowX: "auto" }}>
      <Box
        component="table"
        aria-label="Invoices"
        sx={{
          width: "100%",
          borderCollapse: "collapse",
          fontSize: 14,
          "& th, & td": { textAlign: "left", py: 0.75, pr: 1.5, verticalAlign: "baseline" },
          "& tbody tr": { borderTop: 1, borderColor: "divider" },
        }}
      >
        <thead>
          <tr>
            <th>Invoice</th>
            <th>Date</th>
            <th>Amount</th>
            <th>Status</th>
            <th>Card</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {invoices.map((invoice) => (
            <InvoiceRow
              key={invoice.id}
              invoice={invoice}
              onRefund={mayRefund ? () => onRefund(invoice) : undefined}
            />
          ))}
        </tbody>
      </Box>
    </Box>
  );
}

/** What a learner has paid, from Stripe itself: invoices, refunds, the card as Stripe shows it. */
export default function PaymentsBlock({ learnerId }: { learnerId: string }) {
  const [refunded, setRefunded] = useState<Invoice | null>(null);
  const { canAccess: maySee = false, isPending } = useCanAccess({
    resource: "user_subscriptions",
    action: "act",
  });
  if (isPending || !maySee) return null;
  return (
    <Block title="Payments and invoices">
      <Payments learnerId={learnerId} refunded={refunded} onRefund={setRefunded} />
    </Block>
  );
}

interface PaymentsProps {
  learnerId: string;
  refunded: Invoice | null;
  onRefund: (invoice: Invoice | null) => void;
}

function Payments({ learnerId, refunded, onRefund }: PaymentsProps) {
  const query = usePayments(learnerId);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const [first] = pages;
        if (first?.state !== "known") return <Alert severity="info">{first?.say}</Alert>;
        const known = pages.filter((page) => page.state === "known");
        return (
          <>
            <Facts
              facts={[
                [
                  "Card",
                  first.card ? `${cardName(first.card)}, until ${first.card.expires}` : "None kept",
                ],
                ["Customer", first.customer],
                ["Subscription", first.subscription],
              ]}
            />
            <Box sx={{ mt: 1 }}>
              <Invoices pages={known} onRefund={onRefund} />
            </Box>
            {hasNextPage && (
              <Button
                size="small"
                loading={isFetchingNextPage}
                onClick={() => void fetchNextPage()}
                sx={{ mt: 1 }}
              >
                Older invoices
              </Button>
            )}
            {refunded && (
              <RefundDialog
                learnerId={learnerId}
                invoice={refunded}
                isCharged={first.charged}
                onClose={() => onRefund(null)}
              />
            )}
          </>
        );
      }}
    </Loaded>
  );
}

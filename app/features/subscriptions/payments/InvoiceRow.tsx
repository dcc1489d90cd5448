import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Chip from "@mui/material/Chip";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { formatMoney } from "~/domain/money";
import { Timestamp } from "~/ui/Timestamp";
import { cardName } from "./card-name";
import type { Invoice } from "./payment";

type ChipColor = "default" | "success" | "warning" | "info";

/** Stripe's words for the state of an invoice, and what was paid back of it. */
function stateOf({ status, paid, refunded, currency }: Invoice): [string, ChipColor] {
  if (refunded > 0 && refunded >= paid) return ["Refunded", "info"];
  if (refunded > 0) return [`Refunded ${formatMoney(refunded, currency)}`, "info"];
  if (status === "paid") return ["Paid", "success"];
  if (status === "open") return ["Open", "warning"];
  return [status.charAt(0).toUpperCase() + status.slice(1), "default"];
}

interface InvoiceRowProps {
  invoice: Invoice;
  /** Left out for those who may not refund. */
  onRefund?: (() => void) | undefined;
}

/** One invoice, with the way to pay it back while something of it is left. */
export function InvoiceRow({ invoice, onRefund }: InvoiceRowProps) {
  const { id, number, hosted_url, created, total, currency, card, lines } = invoice;
  const [label, color] = stateOf(invoice);
  const isRefundable = invoice.payment_intent !== null && invoice.paid > invoice.refunded;
  const name = number ?? id;
  return (
    <tr>
      <td>
        {hosted_url ? (
          <Link href={hosted_url} target="_blank" rel="noreferrer">
            {name}
          </Link>
        ) : (
          name
        )}
        {lines.map(({ description, amount }) => (
          <Typography key={description} variant="body2" color="text.secondary">
            {description}
            {lines.length > 1 && `: ${formatMoney(amount, currency)}`}
          </Typography>
        ))}
      </td>
      <td>
        <Timestamp value={created.slice(0, 10)} />
      </td>
      <td>{formatMoney(total, currency)}</td>
      <td>
        <Chip size="small" variant="outlined" color={color} label={label} />
      </td>
      <Box component="td" sx={{ whiteSpace: "nowrap" }}>
        {card ? cardName(card) : "–"}
      </Box>
      <td>
        {onRefund && isRefundable && (
          <Button size="small" aria-label={`Refund invoice ${name}`} onClick={onRefund}>
            Refund
          </Button>
        )}
      </td>
    </tr>
  );
}

import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Skeleton from "@mui/material/Skeleton";
import Typography from "@mui/material/Typography";
import { formatMoney } from "~/domain/money";
import { messageOf } from "~/ui/message-of";
import type { MoneyAnswer } from "../stripe/money";
import { type AskedChange, useMoney } from "./use-preview";
import { ZonedTime } from "./ZonedTime";

type InvoicePreview = Extract<MoneyAnswer, { kind: "invoice" }>;

function Line({ text, amount, strong }: { text: string; amount: string; strong?: boolean }) {
  return (
    <Box
      component="tr"
      sx={{ "& td": { py: 0.25, fontWeight: strong ? 600 : 400, verticalAlign: "top" } }}
    >
      <td>{text}</td>
      <Box component="td" sx={{ textAlign: "right", whiteSpace: "nowrap", pl: 2 }}>
        {amount}
      </Box>
    </Box>
  );
}

function Invoice({ money, zone }: { money: InvoicePreview; zone: string }) {
  const { is_now, currency, lines, credit, amount_due, due_at, total } = money;
  const told = (amount: number) => formatMoney(amount, currency);
  return (
    <>
      <Typography variant="body2">
        {is_now ? (
          "Charged at once:"
        ) : (
          <>
            Nothing is charged now. The next invoice, on <ZonedTime value={due_at} zone={zone} />:
          </>
        )}
      </Typography>
      <Box component="table" sx={{ width: "100%", borderCollapse: "collapse", fontSize: 14 }}>
        <tbody>
          {lines.map(({ description, amount }) => (
            <Line key={description} text={description} amount={told(amount)} />
          ))}
          {credit < 0 && <Line text="Credit that is used up" amount={told(credit)} />}
          {total < 0 && <Line text="Credit for later invoices" amount={told(-total)} />}
          <Line strong text="To pay" amount={told(amount_due)} />
        </tbody>
      </Box>
    </>
  );
}

/** The money of an action that Stripe makes, as Stripe itself reckons it. */
export function Money({ asked, zone }: { asked: AskedChange; zone: string }) {
  const { data, error } = useMoney(asked);
  if (error) return <Alert severity="warning">{messageOf(error)}</Alert>;
  if (!data) return <Skeleton height={48} role="status" aria-label="Asking Stripe" />;
  return data.kind === "none" ? data.say : <Invoice money={data} zone={zone} />;
}

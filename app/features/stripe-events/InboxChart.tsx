import { useTheme } from "@mui/material/styles";
import { BarChart } from "@mui/x-charts/BarChart";
import type { Inbox } from "./stripe-event";

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });

/** Events by the day they came in, those that still fail apart. Days are UTC. */
export default function InboxChart({ days }: Pick<Inbox, "days">) {
  const { palette } = useTheme();
  return (
    <BarChart
      height={160}
      skipAnimation
      xAxis={[{ data: days.map((one) => day.format(new Date(one.day))) }]}
      yAxis={[{ width: 40, tickMinStep: 1 }]}
      series={[
        {
          label: "Settled or waiting",
          stack: "day",
          color: palette.primary.main,
          data: days.map((one) => one.received - one.failed),
        },
        {
          label: "Failed",
          stack: "day",
          color: palette.error.main,
          data: days.map((one) => one.failed),
        },
      ]}
    />
  );
}

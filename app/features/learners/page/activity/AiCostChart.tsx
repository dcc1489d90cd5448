import { BarChart } from "@mui/x-charts/BarChart";
import { costByDay, type UsageDay } from "./ai-usage";

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
const dollars = new Intl.NumberFormat("en", {
  style: "currency",
  currency: "USD",
  maximumFractionDigits: 4,
});

/** What AI cost by day, in US dollars. */
export default function AiCostChart({ rows }: { rows: UsageDay[] }) {
  const days = costByDay(rows);
  return (
    <BarChart
      height={180}
      skipAnimation
      hideLegend
      xAxis={[{ data: days.map((one) => day.format(new Date(one.day))) }]}
      yAxis={[{ width: 72, valueFormatter: (value: number) => dollars.format(value) }]}
      series={[
        {
          label: "Cost",
          data: days.map(({ cost }) => cost),
          valueFormatter: (value) => dollars.format(value ?? 0),
        },
      ]}
    />
  );
}

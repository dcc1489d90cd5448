import { LineChart } from "@mui/x-charts/LineChart";
import { everyWeek, type PracticeWeek, SECTIONS, seriesOf } from "./practice";

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });

/** Average of each section by week. Reading and listening in per cent, the others as scores of 10 to 90. */
export default function PracticeChart({ rows }: { rows: PracticeWeek[] }) {
  const weeks = everyWeek(rows);
  return (
    <LineChart
      height={240}
      skipAnimation
      xAxis={[
        {
          data: weeks.map((week) => new Date(week)),
          scaleType: "point",
          valueFormatter: (week: Date) => day.format(week),
        },
      ]}
      yAxis={[{ min: 0, max: 100, width: 40 }]}
      series={SECTIONS.map((section) => ({
        label: section,
        data: seriesOf(rows, weeks, section, "average"),
        connectNulls: true,
        curve: "linear" as const,
      }))}
      grid={{ horizontal: true }}
    />
  );
}

import Box from "@mui/material/Box";
import { useTheme } from "@mui/material/styles";
import { BarChart } from "@mui/x-charts/BarChart";
import { LineChart } from "@mui/x-charts/LineChart";
import { Block } from "~/ui/blocks/Block";
import { DECISIONS } from "../decisions";
import type { CommunityHealth } from "./health";

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
const hours = (value: number | null) => (value === null ? "" : `${value.toLocaleString("en")} h`);

/** How much waits and for how long, and how fast it is decided. */
export default function HealthCharts({ health }: { health: CommunityHealth }) {
  const { open_by_age, by_day, decisions, caught_by_rule } = health;
  const { palette } = useTheme();
  const colors = [palette.primary.main, palette.secondary.main, palette.info.main];
  const dates = by_day.map((one) => new Date(one.day));
  const dayAxis = [
    { data: dates, scaleType: "point" as const, valueFormatter: (date: Date) => day.format(date) },
  ];
  return (
    <Box
      sx={{
        display: "grid",
        columnGap: 2,
        gridTemplateColumns: { xs: "minmax(0, 1fr)", lg: "repeat(2, minmax(0, 1fr))" },
      }}
    >
      <Block title="Waiting cases by age">
        <BarChart
          height={240}
          skipAnimation
          colors={colors}
          hideLegend
          xAxis={[{ data: open_by_age.map(({ age }) => age) }]}
          yAxis={[{ width: 40, tickMinStep: 1 }]}
          series={[{ label: "Waiting", data: open_by_age.map(({ count }) => count) }]}
        />
      </Block>
      <Block title="Hours to a decision">
        <LineChart
          height={240}
          skipAnimation
          colors={colors}
          xAxis={dayAxis}
          yAxis={[{ min: 0, width: 50 }]}
          series={[
            {
              label: "Half are faster than",
              data: by_day.map((one) => one.median_hours),
              connectNulls: true,
              curve: "linear",
              valueFormatter: hours,
            },
            {
              label: "One in ten is slower than",
              data: by_day.map((one) => one.slow_hours),
              connectNulls: true,
              curve: "linear",
              valueFormatter: hours,
            },
          ]}
          grid={{ horizontal: true }}
        />
      </Block>
      <Block title="Cases opened and decided">
        <LineChart
          height={240}
          skipAnimation
          colors={colors}
          xAxis={dayAxis}
          yAxis={[{ min: 0, width: 40 }]}
          series={[
            { label: "Opened", data: by_day.map(({ opened }) => opened), curve: "linear" },
            { label: "Decided", data: by_day.map(({ decided }) => decided), curve: "linear" },
          ]}
          grid={{ horizontal: true }}
        />
      </Block>
      <Block title="Decisions">
        <BarChart
          height={240}
          skipAnimation
          colors={colors}
          xAxis={[{ data: decisions.map(({ action }) => DECISIONS[action].done) }]}
          yAxis={[{ width: 40, tickMinStep: 1 }]}
          series={[
            {
              label: "Hold",
              data: decisions.map(({ count, undone }) => count - undone),
              stack: "all",
            },
            { label: "Undone", data: decisions.map(({ undone }) => undone), stack: "all" },
          ]}
        />
      </Block>
      <Block title="Caught by rule">
        <BarChart
          height={240}
          skipAnimation
          colors={colors}
          xAxis={[{ data: caught_by_rule.map(({ name }) => name) }]}
          yAxis={[{ width: 40, tickMinStep: 1 }]}
          series={[
            {
              label: "Taken down",
              data: caught_by_rule.map((rule) => rule.taken_down),
              stack: "all",
            },
            { label: "Approved", data: caught_by_rule.map((rule) => rule.approved), stack: "all" },
            {
              label: "Undecided",
              data: caught_by_rule.map((rule) => rule.caught - rule.taken_down - rule.approved),
              stack: "all",
            },
          ]}
        />
      </Block>
    </Box>
  );
}

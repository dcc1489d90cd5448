import Typography from "@mui/material/Typography";
import { z } from "zod";
import { Facts } from "~/ui/blocks/Facts";
import { Loaded, noneOf } from "~/ui/blocks/Loaded";
import { Timestamp } from "~/ui/Timestamp";
import { useOwnRows } from "../use-own-rows";

const totals = z.object({
  id: z.uuid(),
  total_attempts: z.number(),
  total_practice_time_minutes: z.number(),
  lessons_completed: z.number(),
  current_streak_days: z.number(),
  longest_streak_days: z.number(),
  last_activity_at: z.string().nullable(),
});
const mockTest = z.object({
  id: z.uuid(),
  status: z.string(),
  total_score: z.number().nullable(),
  started_at: z.string(),
});

/** What adds up, and the mock tests taken. */
export function PracticeTotals({ learnerId }: { learnerId: string }) {
  const stats = useOwnRows("user_stats", learnerId, totals);
  const tests = useOwnRows("test_attempts", learnerId, mockTest, {
    sort: { field: "started_at", order: "DESC" },
    perPage: 5,
  });
  return (
    <>
      <Loaded query={stats} empty={noneOf("Nothing practised yet.")}>
        {([own]) =>
          own && (
            <Facts
              facts={[
                ["Attempts", own.total_attempts],
                ["Lessons completed", own.lessons_completed],
                ["Practice time", `${own.total_practice_time_minutes} min`],
                [
                  "Streak, in days",
                  `${own.current_streak_days} (longest ${own.longest_streak_days})`,
                ],
                [
                  "Last activity",
                  own.last_activity_at && <Timestamp key="last" value={own.last_activity_at} />,
                ],
              ]}
            />
          )
        }
      </Loaded>
      <Loaded query={tests} empty={noneOf("No mock test taken.")}>
        {(list) =>
          list.map(({ id, status, total_score, started_at }) => (
            <Typography key={id}>
              Mock test of <Timestamp value={started_at} />: {status.replaceAll("_", " ")}
              {total_score !== null && `, score ${total_score}`}
            </Typography>
          ))
        }
      </Loaded>
    </>
  );
}

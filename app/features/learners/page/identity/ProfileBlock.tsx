import Typography from "@mui/material/Typography";
import { useGetList } from "react-admin";
import { z } from "zod";
import { Block } from "~/ui/blocks/Block";
import { Facts } from "~/ui/blocks/Facts";
import { Loaded, noneOf } from "~/ui/blocks/Loaded";
import { Timestamp } from "~/ui/Timestamp";

const profile = z.object({
  id: z.uuid(),
  target_score: z.number().nullable(),
  exam_date: z.string().nullable(),
  study_goal: z.string().nullable(),
  country: z.string().nullable(),
  timezone: z.string().nullable(),
  phone_number: z.string().nullable(),
});
const exam = z.object({
  id: z.uuid(),
  exam_date: z.string(),
  exam_name: z.string(),
  is_primary: z.boolean(),
});

const few = { page: 1, perPage: 20 };

/** What the person prepares for, and when. */
export function ProfileBlock({ learnerId }: { learnerId: string }) {
  const filter = { user_id: learnerId };
  const profiles = useGetList("user_profiles", { filter, pagination: few });
  const exams = useGetList("user_scheduled_exam_dates", {
    filter,
    pagination: few,
    sort: { field: "exam_date", order: "DESC" },
  });
  return (
    <Block title="Profile and exams">
      <Loaded query={profiles} empty={noneOf("The person has not filled in a profile.")}>
        {(list) => {
          const [own] = profile.array().parse(list);
          return (
            <Facts
              facts={[
                ["Target score", own?.target_score],
                ["Goal", own?.study_goal],
                ["Country", own?.country],
                ["Time zone", own?.timezone],
                ["Phone", own?.phone_number],
              ]}
            />
          );
        }}
      </Loaded>
      <Loaded query={exams} empty={noneOf("No exam is planned.")}>
        {(list) =>
          exam
            .array()
            .parse(list)
            .map(({ id, exam_name, exam_date, is_primary }) => (
              <Typography key={id}>
                {exam_name}: <Timestamp value={exam_date} />
                {is_primary && " (main)"}
              </Typography>
            ))
        }
      </Loaded>
    </Block>
  );
}

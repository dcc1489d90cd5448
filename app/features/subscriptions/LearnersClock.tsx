import Typography from "@mui/material/Typography";
import { useGetList } from "react-admin";
import { z } from "zod";
import { ZonedTime } from "./actions/ZonedTime";

const profile = z.looseObject({ timezone: z.string().nullable() });
const ourZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

interface LearnersClockProps {
  learnerId: string;
  /** ISO 8601. */
  moment: string;
}

/** The moment as the learner's own clock shows it, where that is another zone than the reader's. */
export function LearnersClock({ learnerId, moment }: LearnersClockProps) {
  const { data } = useGetList("user_profiles", {
    filter: { user_id: learnerId },
    pagination: { page: 1, perPage: 20 },
  });
  const zone = profile.safeParse(data?.[0]).data?.timezone;
  if (!zone || zone === ourZone) return null;
  return (
    <Typography variant="body2" color="text.secondary">
      For the learner: <ZonedTime value={moment} zone={zone} /> ({zone})
    </Typography>
  );
}

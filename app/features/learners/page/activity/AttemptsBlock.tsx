import Button from "@mui/material/Button";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import type { z } from "zod";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { Block } from "~/ui/blocks/Block";
import { Loaded, noneOf } from "~/ui/blocks/Loaded";
import { AttemptItem, attempt } from "./AttemptItem";

const PAGE = 10;
const NEWEST = { before: "infinity", before_id: "ffffffff-ffff-ffff-ffff-ffffffffffff" };

/** The latest attempts over the four sections, older ones on request. */
export function AttemptsBlock({ learnerId }: { learnerId: string }) {
  const provider = useDataProvider<ConsoleDataProvider>();
  const attempts = useInfiniteQuery({
    queryKey: ["learner-attempts", learnerId],
    initialPageParam: NEWEST,
    queryFn: async ({ pageParam, signal }) =>
      attempt
        .array()
        .parse(
          await provider.rpc(
            "learner_attempts",
            { learner_id: learnerId, limit: PAGE, ...pageParam },
            undefined,
            signal,
          ),
        ),
    getNextPageParam: (page: z.infer<typeof attempt>[]) => {
      const last = page.length < PAGE ? undefined : page.at(-1);
      return last && { before: last.created_at, before_id: last.id };
    },
  });
  return (
    <Block title="Attempts">
      <Loaded
        query={{ ...attempts, data: attempts.data?.pages.flat() }}
        empty={noneOf("No attempt yet.")}
      >
        {(list) => list.map((one) => <AttemptItem key={one.id} attempt={one} />)}
      </Loaded>
      {attempts.hasNextPage && (
        <Button
          size="small"
          loading={attempts.isFetchingNextPage}
          onClick={() => void attempts.fetchNextPage()}
          sx={{ mt: 1 }}
        >
          Show older
        </Button>
      )}
    </Block>
  );
}

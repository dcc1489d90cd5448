import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useCanAccess } from "react-admin";
import { Link as RouterLink } from "react-router-dom";
import { Loaded } from "~/ui/blocks/Loaded";
import { PageMessage } from "~/ui/PageState";
import { Keys } from "~/ui/shortcuts/Keys";
import { ariaKeys } from "~/ui/shortcuts/shortcut";
import { CaseWork } from "../card/CaseWork";
import type { CasePage } from "../case";
import { QueueFilters } from "./QueueFilters";
import { QueueList } from "./QueueList";
import { QueueShortcuts } from "./QueueShortcuts";
import type { useQueueAddress } from "./queue-filter";
import { useDesk } from "./use-desk";

const totalInWords = ({ total, more_than_total }: CasePage, isPast: boolean) => {
  const number = `${total.toLocaleString("en")}${more_than_total ? " and more" : ""}`;
  if (isPast) return total === 1 ? "1 decided case" : `${number} decided cases`;
  return total === 1 ? "1 case waits" : `${number} cases wait`;
};

/** The list on one side, the chosen case on the other. */
export function QueueDesk({ address }: { address: ReturnType<typeof useQueueAddress> }) {
  const desk = useDesk(address);
  const { canAccess: mayAct = false } = useCanAccess({
    resource: "moderation_cases",
    action: "act",
  });
  const { chosen } = desk;
  const isFiltered = Object.values(address.filter).some((value) => value !== "");
  return (
    <>
      <Box sx={{ display: "flex", gap: 1, alignItems: "center", flexWrap: "wrap", my: 1 }}>
        <QueueFilters address={address} counts={desk.counts} />
        {mayAct && (
          <>
            <Button
              variant="outlined"
              loading={desk.isTaking}
              onClick={desk.takeNext}
              aria-keyshortcuts={ariaKeys("n")}
            >
              Take the next <Keys of="n" />
            </Button>
            <Button
              variant="outlined"
              disabled={!desk.canUndo}
              loading={desk.isUndoing}
              onClick={desk.undoLatest}
              aria-keyshortcuts={ariaKeys("u")}
            >
              Undo <Keys of="u" />
            </Button>
          </>
        )}
        <Button component={RouterLink} to="/admin/moderation_cases/health">
          Health
        </Button>
        <QueueShortcuts />
      </Box>
      <Loaded query={{ ...desk.query, data: desk.first }}>
        {(first) =>
          first.rows.length === 0 && !chosen ? (
            <PageMessage
              title={isFiltered ? "Nothing matches these filters" : "Nothing waits"}
              actions={
                <>
                  {isFiltered && (
                    <Button variant="contained" onClick={address.clear}>
                      Clear the filters
                    </Button>
                  )}
                  {desk.came > 0 && (
                    <Button variant="contained" onClick={desk.showNew}>
                      Show the new cases
                    </Button>
                  )}
                </>
              }
            >
              {isFiltered ? "Other cases may wait." : "Every flag and every held text is decided."}
            </PageMessage>
          ) : (
            <Box
              sx={{
                display: "grid",
                gap: 2,
                gridTemplateColumns: {
                  xs: "minmax(0, 1fr)",
                  md: "minmax(260px, 0.5fr) minmax(0, 1fr)",
                },
                alignItems: "start",
              }}
            >
              <QueueList
                rows={desk.rows}
                chosen={chosen}
                outcomeOf={desk.outcomeOf}
                me={desk.me}
                total={totalInWords(first, address.filter.state === "decided")}
                came={desk.came}
                hasMore={desk.query.hasNextPage}
                isReadingMore={desk.query.isFetchingNextPage}
                onChoose={desk.choose}
                onMore={() => void desk.query.fetchNextPage()}
                onShowNew={desk.showNew}
              />
              <Box sx={{ overflow: { md: "auto" }, maxHeight: { md: "calc(100vh - 180px)" } }}>
                {chosen && (
                  <CaseWork
                    key={chosen}
                    caseId={chosen}
                    ahead={desk.ahead}
                    onDecided={(action, decisionId) =>
                      desk.onDone(chosen, { by: "me", action, decisionId })
                    }
                    onAppealDecided={(appeal) => desk.onDone(chosen, { by: "me", appeal })}
                  />
                )}
              </Box>
            </Box>
          )
        }
      </Loaded>
    </>
  );
}

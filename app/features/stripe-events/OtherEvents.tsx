import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import { useGetList } from "react-admin";
import { Link as RouterLink } from "react-router-dom";
import { Block } from "~/ui/blocks/Block";
import { Loaded, noneOf } from "~/ui/blocks/Loaded";
import { Timestamp } from "~/ui/Timestamp";
import { StateChip } from "./StateChip";
import { stripeEvent } from "./stripe-event";

/** What else came about the same customer, newest first. */
export function OtherEvents({ customer, except }: { customer: string; except: number }) {
  const query = useGetList("stripe_events", {
    filter: { customer, "id@neq": except },
    sort: { field: "received_at", order: "DESC" },
    pagination: { page: 1, perPage: 10 },
  });
  const data = query.data && stripeEvent.array().parse(query.data);
  return (
    <Block title="Other events of this customer">
      <Loaded query={{ ...query, data }} empty={noneOf("This is the only one.")}>
        {(events) => (
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
            {events.map(({ id, type, state, received_at }) => (
              <Box component="li" key={id} sx={{ display: "flex", gap: 2, py: 0.5 }}>
                <Timestamp value={received_at} />
                <Link
                  component={RouterLink}
                  to={`/admin/stripe_events/${id}/show`}
                  sx={{ flex: 1 }}
                >
                  {type}
                </Link>
                <StateChip state={state} />
              </Box>
            ))}
          </Box>
        )}
      </Loaded>
    </Block>
  );
}

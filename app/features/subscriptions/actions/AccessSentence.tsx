import { TIER_NAMES } from "~/domain/membership";
import { Timestamp } from "~/ui/Timestamp";
import type { Access } from "../subscription";
import { ZonedTime } from "./ZonedTime";

interface AccessSentenceProps {
  access: Access;
  /** IANA name of the zone to tell times in; left out: the reader's. */
  zone?: string;
}

/** What a person may open and until when, in a sentence. */
export function AccessSentence({ access, zone }: AccessSentenceProps) {
  if (!access.tier) return <>No access</>;
  return (
    <>
      {TIER_NAMES[access.tier]}
      {access.until ? (
        <>
          {" until "}
          {zone ? (
            <ZonedTime value={access.until} zone={zone} />
          ) : (
            <Timestamp value={access.until} />
          )}
        </>
      ) : (
        ", without an end"
      )}
      {access.renews && ", then renewed"}
      {access.next_tier && ` as ${TIER_NAMES[access.next_tier]}`}
    </>
  );
}

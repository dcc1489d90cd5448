import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** The address stands inside our network, or is none that a public server has. */
export class ForbiddenAddressError extends Error {}

/**
 * Whether an address is one of the public Internet. What carries an IPv4 address inside (mapped,
 * NAT64, 6to4, Teredo) is none: ipaddr.js gives each of them a range of its own.
 * Source: IANA's special-purpose address registries, as ipaddr.js holds them.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === "unicast";
}

interface Resolved {
  address: string;
  family: 4 | 6;
}

/**
 * Resolves a host and refuses it when any of its addresses is not public: whoever controls the name
 * could answer with either. The caller connects to the address that is returned, not to the name, so
 * that a second answer of the name server changes nothing.
 * @param allowed  "host:port" pairs that an admin has opened
 * @throws ForbiddenAddressError
 */
export async function resolvePublic(
  host: string,
  port: number,
  allowed: readonly string[],
): Promise<Resolved> {
  const bare = host.replace(/^\[|\]$/g, "");
  const found = isIP(bare)
    ? [{ address: bare, family: isIP(bare) }]
    : await lookup(bare, { all: true, verbatim: true });
  const [first] = found;
  if (!first) throw new ForbiddenAddressError(`${host} has no address.`);
  if (
    !allowed.includes(`${host}:${port}`) &&
    !found.every(({ address }) => isPublicAddress(address))
  )
    throw new ForbiddenAddressError(
      `${host} is an address of a private network, which is not fetched. An admin can allow “${host}:${port}” for this source.`,
    );
  return { address: first.address, family: first.family === 6 ? 6 : 4 };
}

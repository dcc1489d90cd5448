import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";
import { z } from "zod";

/** The address stands inside our network, or is none that a public server has. */
export class ForbiddenAddressError extends Error {}

const coded = z.object({ code: z.string() });

/** No name server knows the host, or none can be asked; `code` is the resolver's own. */
export class UnknownHostError extends Error {
  readonly code: string | undefined;
  constructor(host: string, cause: unknown) {
    super(`There is no server named ${host}.`, { cause });
    this.code = coded.safeParse(cause).data?.code;
  }
}

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

/** All addresses that a name has at this moment. */
export type ResolveName = (name: string) => Promise<{ address: string; family: number }[]>;

const askSystem: ResolveName = (name) => lookup(name, { all: true, verbatim: true });

/**
 * Resolves a host and refuses it when any of its addresses is not public: whoever controls the name
 * could answer with either. The caller connects to the address that is returned, not to the name, so
 * that a second answer of the name server changes nothing.
 * @param allowed  "host:port" pairs that an admin has opened
 * @param resolve  asks for the addresses of a name; the system's resolver unless it is given
 * @throws ForbiddenAddressError, UnknownHostError
 */
export async function resolvePublic(
  host: string,
  port: number,
  allowed: readonly string[],
  resolve: ResolveName = askSystem,
): Promise<Resolved> {
  const bare = host.replace(/^\[|\]$/g, "");
  const found = isIP(bare)
    ? [{ address: bare, family: isIP(bare) }]
    : await resolve(bare).catch((error: unknown) => {
        throw new UnknownHostError(host, error);
      });
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

const portOf = ({ port, protocol }: URL) => Number(port) || (protocol === "https:" ? 443 : 80);

/**
 * Where an address of the web is fetched from.
 * @throws ForbiddenAddressError for another protocol, a password in the address, or a private address;
 * UnknownHostError
 */
export async function resolveUrl(
  url: URL,
  allowed: readonly string[],
  resolve?: ResolveName,
): Promise<Resolved> {
  if (!/^https?:$/.test(url.protocol) || url.username || url.password)
    throw new ForbiddenAddressError(
      "Only http and https addresses without a password in them are fetched.",
    );
  return resolvePublic(url.hostname, portOf(url), allowed, resolve);
}

/** Why an address would not be fetched, as a sentence; null when it would be. Nothing is fetched. */
export async function addressProblem(
  url: string,
  allowed: readonly string[],
): Promise<string | null> {
  if (!URL.canParse(url)) return "It is no address.";
  try {
    await resolveUrl(new URL(url), allowed);
    return null;
  } catch (error) {
    if (error instanceof ForbiddenAddressError || error instanceof UnknownHostError)
      return error.message;
    throw error;
  }
}

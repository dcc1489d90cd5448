import { createHash } from "node:crypto";

/** Namespace of the ids that the import makes; any fixed uuid would do. */
const NAMESPACE = Buffer.from("6f1d0f2e7d0b4c6e9a5d3b1c8e7f2a40", "hex");

/**
 * The uuid that stands for a name, the same in every run (RFC 9562, version 5): ids that differ as text
 * differ here, also in case alone.
 */
export function stableId(name: string): string {
  const hash = createHash("sha1").update(NAMESPACE).update(name).digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

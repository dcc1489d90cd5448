const SEGMENT_UP = /(^|\/)\.{0,2}(\/|$)/;
// The parser of addresses takes "\" for "/", "%2e" for "." and leaves out control characters.
const READ_OTHERWISE = /[?#%\\\p{Cc}]/u;

/**
 * Whether Storage can be asked for this path of a bucket under the service key. It is asked by address, and
 * in an address "a/../../b" is another bucket, or another part of the API.
 */
export const isObjectPath = (path: string): boolean =>
  !SEGMENT_UP.test(path) && !READ_OTHERWISE.test(path);

/** @throws for a path that leads out of its bucket: nobody comes by one who means well */
export function objectPath(path: string): string {
  if (!isObjectPath(path)) throw new Error("This is no path of a stored file.");
  return path;
}

import { SentenceError } from "../sentence-error.ts";

const [wantedMajor, wantedMinor] = [20, 19] as const;

/** @throws SentenceError on a Node older than package.json's `engines` allows. */
export function assertNodeVersion(version: string = process.versions.node): void {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new SentenceError(
    `This is Node ${version}; PTE Console needs ${wantedMajor}.${wantedMinor} or newer. Install it (https://nodejs.org) and run npm install again.`,
  );
}

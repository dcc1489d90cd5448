import { launchChromium } from "../support/browser.ts";

/** A browser that leaves signals to the bench, which has more to end than it. */
export const benchBrowser = () =>
  launchChromium({ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false });

import "@testing-library/jest-dom/vitest";
import { format } from "node:util";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach, type MockInstance, vi } from "vitest";

// Like `expect.poll`: on a slow machine what is waited for may take its time.
configure({ asyncUtilTimeout: 10_000 });

const reported: string[] = [];
let spies: MockInstance[] = [];

beforeEach(() => {
  reported.length = 0;
  spies = (["error", "warn"] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation((...message: unknown[]) => {
      reported.push(`console.${level}: ${format(...message)}`);
    }),
  );
});

/** React and Material UI report wrong code on the console only. A test that expects a message mocks it itself. */
afterEach(() => {
  cleanup();
  for (const spy of spies) spy.mockRestore();
  if (reported.length > 0) throw new Error(reported.join("\n"));
});

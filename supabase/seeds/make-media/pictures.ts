import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const sourceFolder = fileURLToPath(new URL("pictures", import.meta.url));

/** The drawings to render, as paths below `pictures/` without the ending. */
export async function listDrawings(): Promise<string[]> {
  const files = await readdir(sourceFolder, { recursive: true });
  return files
    .filter((file) => file.endsWith(".svg"))
    .map((file) => file.slice(0, -".svg".length))
    .sort();
}

/**
 * Renders every SVG drawing to a PNG of its own size in `targetFolder`, and the study guide to a PDF.
 * Uses the Chromium named by CHROMIUM_PATH, else /usr/bin/chromium.
 */
export async function renderPictures(targetFolder: string, guide: string): Promise<void> {
  const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    for (const name of await listDrawings()) {
      const target = join(targetFolder, `${name}.png`);
      await page.setContent(await readFile(join(sourceFolder, `${name}.svg`), "utf8"));
      await mkdir(dirname(target), { recursive: true });
      await page.locator("svg").screenshot({ path: target });
    }
    await page.setContent(await readFile(new URL("study-guide.html", import.meta.url), "utf8"));
    await mkdir(dirname(guide), { recursive: true });
    await writeFile(guide, await page.pdf({ format: "A5", tagged: false }));
  } finally {
    await browser.close();
  }
}

import type { ExchangeItem, Interaction } from "~/domain/exchange/exchange-item";
import { FileProblem } from "../file-problem";
import { declarationsOf, GAPS, readInteraction } from "./read-interaction";
import { textOf } from "./read-text";
import { LABEL } from "./write-item";
import { childrenOf, descendants, type XmlElement, xmlTree } from "./xml-tree";

/** An item of a file, or why it is none of ours. */
export type ReadItem = { item: ExchangeItem } | { id: string; title: string; unsupported: string };

const MEDIA_TYPES: Record<string, string> = {
  mp3: "audio/mpeg",
  m4a: "audio/mp4",
  ogg: "audio/ogg",
  wav: "audio/wav",
  mp4: "video/mp4",
  webm: "video/webm",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
};

function mediaOf(body: XmlElement): ExchangeItem["media"] {
  const node = descendants(body, "source", "audio", "video", "object", "img").find(
    ({ attributes }) => attributes.src ?? attributes.data,
  );
  const href = node?.attributes.src ?? node?.attributes.data;
  if (!node || !href) return null;
  const ending = /\.(\w+)(?:[?#]|$)/.exec(href)?.[1]?.toLowerCase() ?? "";
  return { href, mime_type: node.attributes.type ?? MEDIA_TYPES[ending] ?? "" };
}

const SKIPPED = new Set([
  "qti-rubric-block",
  "qti-gap-text",
  "qti-media-interaction",
  "audio",
  "video",
]);
const ONLY_PROMPT = /^qti-(choice|order|extended-text|upload)-interaction$/;

/** What the candidate reads, with the gaps as marks. */
function promptOf(body: XmlElement): string {
  let gap = 0;
  return textOf(body, (node) => {
    if (GAPS.includes(node.name)) {
      gap += 1;
      return `{{${gap}}}`;
    }
    if (SKIPPED.has(node.name)) return "";
    if (ONLY_PROMPT.test(node.name)) return textOf(childrenOf(node, "qti-prompt")[0]);
    return undefined;
  });
}

/** A text this console keeps beside the item; absent in files of others. */
const rubric = (body: XmlElement, use: string): string =>
  textOf(
    descendants(body, "qti-rubric-block").find(({ attributes }) =>
      attributes.class?.split(/\s+/).includes(`pte-${use}`),
    ),
  );

function withOpenKey(interaction: Interaction, body: XmlElement): Interaction {
  if (interaction.kind !== "extended_text" && interaction.kind !== "upload") return interaction;
  const [sampleAnswer, keyPoints] = [rubric(body, "sample-answer"), rubric(body, "key-points")];
  return {
    ...interaction,
    ...(sampleAnswer && { sampleAnswer }),
    ...(keyPoints && { keyPoints: keyPoints.split("\n") }),
  };
}

/**
 * Reads an assessment item of QTI 3.
 * @param name  of the file, for sentences
 * @throws FileProblem  for XML that is refused or broken
 */
export function readItem(xml: string, name: string): ReadItem {
  const root = xmlTree(xml, name);
  const { identifier = name, title = "", label = "" } = root.attributes;
  const refused = (unsupported: string): ReadItem => ({ id: identifier, title, unsupported });
  if (root.name === "assessmentItem")
    return refused("This is an item of QTI 2. Convert the package to QTI 3 first.");
  if (root.name !== "qti-assessment-item")
    throw new FileProblem(`“${name}” is no QTI item but “${root.name}”.`);

  const [body] = childrenOf(root, "qti-item-body");
  if (!body) return refused("The item has no body.");
  const prompt = promptOf(body);
  const lines = prompt.split("\n");
  const stands = lines.includes("{{1}}");
  const interaction = readInteraction(body, declarationsOf(root), !stands);
  if (!interaction) return refused("It is answered in a way that no PTE item is.");

  const itemType = label.startsWith(LABEL) ? label.slice(LABEL.length) : undefined;
  const text =
    interaction.kind === "short_text"
      ? lines.filter((line) => line !== "{{1}}").join("\n")
      : prompt;
  return {
    item: {
      id: itemType ? identifier.replace(/^item-/, "") : identifier,
      title,
      itemType,
      prompt_text: text || null,
      transcript: rubric(body, "transcript") || null,
      explanation: rubric(body, "explanation") || null,
      tags: [],
      media: mediaOf(body),
      interaction: withOpenKey(interaction, body),
    },
  };
}

import type { ExchangeItem } from "~/domain/exchange/exchange-item";
import { writeInteraction } from "./write-interaction";
import { element, paragraphs } from "./xml-text";

export const QTI_NAMESPACE = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0";

/** How the files of this console name an item's type, in the attribute that QTI leaves to its users. */
export const LABEL = "pte:";

/** A recording plays once; a picture stands still. */
function writeMedia({ media }: ExchangeItem): string {
  if (!media) return "";
  const { href, mime_type: type } = media;
  if (type.startsWith("image/")) return element("p", {}, element("img", { src: href, alt: "" }));
  const tag = type.startsWith("video/") ? "video" : "audio";
  return element(
    "qti-media-interaction",
    { "response-identifier": "PLAYED", autostart: true, "max-plays": 1 },
    element(tag, {}, element("source", { src: href, type })),
  );
}

const block = (use: string, text: string | null | undefined): string =>
  text
    ? element(
        "qti-rubric-block",
        { view: "scorer", use: "scoring", class: `pte-${use}` },
        element("qti-content-body", {}, paragraphs(text)),
      )
    : "";

/** What the people who mark an item read, and what this console keeps beside its text. */
function writeRubrics({ transcript, explanation, interaction }: ExchangeItem): string {
  const { sampleAnswer = null, keyPoints = [] } =
    interaction.kind === "extended_text" || interaction.kind === "upload" ? interaction : {};
  return [
    block("transcript", transcript),
    block("explanation", explanation),
    block("sample-answer", sampleAnswer),
    block("key-points", keyPoints.join("\n")),
  ].join("");
}

const hasFeedback = ({ interaction }: ExchangeItem) =>
  interaction.kind === "choice" && interaction.choices.some(({ explanation }) => explanation);

const outcome = (identifier: string, cardinality: string, baseType: string) =>
  element("qti-outcome-declaration", { identifier, cardinality, "base-type": baseType });

const played = element("qti-response-declaration", {
  identifier: "PLAYED",
  cardinality: "single",
  "base-type": "integer",
});

/** An item as a QTI 3 assessment item, a document of its own. */
export function writeItem(item: ExchangeItem): string {
  const { declarations, body, holdsText, processing } = writeInteraction(item);
  const plays = item.media && !item.media.mime_type.startsWith("image/");
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    "qti-assessment-item",
    {
      xmlns: QTI_NAMESPACE,
      identifier: itemIdentifier(item.id),
      title: item.title,
      label: item.itemType ? `${LABEL}${item.itemType}` : undefined,
      adaptive: false,
      "time-dependent": false,
      "xml:lang": "en",
    },
    declarations,
    plays ? played : "",
    outcome("SCORE", "single", "float"),
    hasFeedback(item) ? outcome("FEEDBACK", "multiple", "identifier") : "",
    element(
      "qti-item-body",
      {},
      writeMedia(item),
      holdsText ? "" : paragraphs(item.prompt_text),
      body,
      writeRubrics(item),
    ),
    processing,
  )}\n`;
}

/** Identifiers of QTI begin with a letter; ids of the database may begin with a digit. */
export const itemIdentifier = (id: string): string => `item-${id.replace(/[^\w.-]/g, "-")}`;

import type { ExchangeItem } from "~/domain/exchange/exchange-item";
import { itemIdentifier, QTI_NAMESPACE } from "./write-item";
import { element, escaped } from "./xml-text";

const CONTENT_PACKAGE = "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1";
const LOM = "http://ltsc.ieee.org/xsd/LOM";

/** The difficulties of IEEE LOM 1.0 that ours are. */
export const LOM_DIFFICULTIES = { Easy: "easy", Medium: "medium", Hard: "difficult" } as const;

/** Where an item stands in its package. */
export const itemPath = (id: string): string => `items/${itemIdentifier(id)}.xml`;

const inLanguage = (text: string) => element("string", { language: "en" }, escaped(text));

/** What the manifest says of an item. */
export type ListedItem = Pick<ExchangeItem, "id" | "tags" | "difficulty" | "media">;

function metadataOf({ tags = [], difficulty }: ListedItem): string {
  if (tags.length === 0 && !difficulty) return "";
  const general = tags.map((tag) => element("keyword", {}, inLanguage(tag)));
  const level = difficulty && [
    element("source", {}, "LOMv1.0"),
    element("value", {}, LOM_DIFFICULTIES[difficulty]),
  ];
  return element(
    "metadata",
    {},
    element(
      "lom",
      { xmlns: LOM },
      general.length > 0 ? element("general", {}, ...general) : "",
      level ? element("educational", {}, element("difficulty", {}, ...level)) : "",
    ),
  );
}

function itemResource(item: ListedItem): string {
  const href = itemPath(item.id);
  const files = [href, ...(item.media ? [item.media.href.replace(/^\.\.\//, "")] : [])];
  return element(
    "resource",
    { identifier: itemIdentifier(item.id), type: "imsqti_item_xmlv3p0", href },
    metadataOf(item),
    ...files.map((file) => element("file", { href: file })),
  );
}

/** A lesson as an assessment test: its items in order, taken one after the other. */
export interface ExchangeLesson {
  id: string;
  title: string;
  items: readonly { id: string }[];
}

const lessonPath = ({ id }: ExchangeLesson) => `lessons/${itemIdentifier(id)}.xml`;

function writeLesson(lesson: ExchangeLesson): string {
  const refs = lesson.items.map(({ id }) =>
    element("qti-assessment-item-ref", {
      identifier: itemIdentifier(id),
      href: `../${itemPath(id)}`,
    }),
  );
  const section = element(
    "qti-assessment-section",
    { identifier: "section-1", title: lesson.title, visible: true },
    ...refs,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    "qti-assessment-test",
    { xmlns: QTI_NAMESPACE, identifier: itemIdentifier(lesson.id), title: lesson.title },
    element(
      "qti-test-part",
      {
        identifier: "part-1",
        "navigation-mode": "linear",
        "submission-mode": "individual",
      },
      section,
    ),
  )}\n`;
}

const lessonResource = (lesson: ExchangeLesson) =>
  element(
    "resource",
    {
      identifier: itemIdentifier(lesson.id),
      type: "imsqti_test_xmlv3p0",
      href: lessonPath(lesson),
    },
    element("file", { href: lessonPath(lesson) }),
    ...lesson.items.map(({ id }) => element("dependency", { identifierref: itemIdentifier(id) })),
  );

/** The documents of a package beside its items, by path: the manifest, and a test for each lesson. */
export function writePackageFiles(
  items: readonly ListedItem[],
  lessons: readonly ExchangeLesson[] = [],
): Record<string, string> {
  const manifest = element(
    "manifest",
    { xmlns: CONTENT_PACKAGE, identifier: "pte-console-export" },
    element(
      "metadata",
      {},
      element("schema", {}, "QTI Package"),
      element("schemaversion", {}, "3.0.0"),
    ),
    element("organizations"),
    element("resources", {}, ...lessons.map(lessonResource), ...items.map(itemResource)),
  );
  return {
    "imsmanifest.xml": `<?xml version="1.0" encoding="UTF-8"?>\n${manifest}\n`,
    ...Object.fromEntries(lessons.map((lesson) => [lessonPath(lesson), writeLesson(lesson)])),
  };
}

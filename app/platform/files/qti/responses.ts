import { element, escaped } from "./xml-text";

const value = (text: string) => element("qti-value", {}, escaped(text));

interface Declared {
  identifier: string;
  cardinality: "single" | "multiple" | "ordered";
  baseType: "identifier" | "string" | "directedPair" | "file";
  correct?: readonly string[];
  /** Points by value; a value that is not named is worth `other`. */
  points?: readonly (readonly [key: string, points: number])[];
  other?: number;
}

/** A response declaration: what is right, and what each value is worth; the sum is never below 0. */
export function responseDeclaration(declared: Declared): string {
  const { identifier, cardinality, baseType, correct, points, other = 0 } = declared;
  return element(
    "qti-response-declaration",
    { identifier, cardinality, "base-type": baseType },
    ...(correct?.length ? [element("qti-correct-response", {}, ...correct.map(value))] : []),
    ...(points?.length
      ? [
          element(
            "qti-mapping",
            { "lower-bound": 0, "default-value": other },
            ...points.map(([key, worth]) =>
              element("qti-map-entry", { "map-key": key, "mapped-value": worth }),
            ),
          ),
        ]
      : []),
  );
}

const TEMPLATES = "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates";

/** Full marks for exactly the correct response, else none. */
export const allOrNothing = (): string =>
  element("qti-response-processing", { template: `${TEMPLATES}/match_correct.xml` });

/** The sum of what the mappings of these responses give. */
export const sumOf = (identifiers: readonly string[]): string =>
  element(
    "qti-response-processing",
    {},
    element(
      "qti-set-outcome-value",
      { identifier: "SCORE" },
      element(
        "qti-sum",
        {},
        ...identifiers.map((identifier) => element("qti-map-response", { identifier })),
      ),
    ),
  );

import type { ItemType } from "~/domain/item-types";
import type { FieldProblem } from "./record-problems";

interface RecordMedia {
  isGiven: boolean;
  /** The address, which may be none that is fetched. */
  url: string | null;
  /** Path in the package that the record came in. */
  file: string | null;
  warnings: FieldProblem[];
}

/** The sentence about a file that does not come in. A run that finds the same as its sample says the same. */
export const leftOut = (named: string, why: string): string => `“${named}” is left out: ${why}`;

/** Why a file of a type without media does not come in. */
export const NO_MEDIA = "This type of question shows no media.";

const hasScheme = (href: string) => /^[a-z][a-z\d+.-]*:/i.test(href);

/**
 * Where a record says its picture, recording or film is.
 * @param mapped  the field that is mapped as the address of the media
 * @param packed  what readers of item files call `media_href`: an address, or a path in the package
 */
export function readMedia(
  mapped: string | null,
  packed: string | null,
  item: ItemType | null,
): RecordMedia {
  const file = packed !== null && !hasScheme(packed) ? packed : null;
  const url = mapped !== null && mapped !== file ? mapped : file === null ? packed : null;
  const named = file ?? url;
  const warn = (reason: string): FieldProblem[] => [{ field: "media_url", reason }];
  const warnings =
    named === null
      ? []
      : item && !item.media
        ? warn(leftOut(named, NO_MEDIA))
        : url !== null && !/^https?:\/\//i.test(url)
          ? warn(leftOut(url, "It is no http or https address."))
          : [];
  return { isGiven: named !== null, url, file, warnings };
}

import type { ExchangeItem } from "~/domain/exchange/exchange-item";
import { questionFromItem } from "~/domain/exchange/to-question";
import type { SourceRecord } from "./source-record";

/**
 * An item of a QTI or GIFT file as a record, by the names of our columns: `external_id`, `module`,
 * `type`, the texts, `options`, `key`, and `media_href` (path in the package) with `media_type`.
 */
export function exchangeRecord(item: ExchangeItem, row: number): SourceRecord {
  const { id, media, ...question } = questionFromItem(item);
  return {
    row,
    values: {
      external_id: id,
      ...question,
      media_href: media?.href ?? null,
      media_type: media?.mime_type ?? null,
    },
  };
}

/** An item that is none of the 22 types: it has no type, and says why in `unsupported`. */
export const unsupportedRecord = (
  { id, title, unsupported }: { id: string; title: string; unsupported: string },
  row: number,
): SourceRecord => ({ row, values: { external_id: id, title, unsupported } });

import type { Sql } from "postgres";

/** What lite's parser of filters takes for its own, quoted or not, and what trimming would lose. */
const SPECIAL = '"\\,(){} ';
/** Code points that no text has: Unicode keeps U+FDD0 to U+FDEF for a program's own use. */
const FIRST = 0xfdd0;
const HIDDEN = /[\ufdd0-\ufddf]/g;

/** The text with every special character replaced by one that lite hands on to the database as it is. */
export const hideSpecial = (text: string): string =>
  Array.from(text, (character) => {
    const place = SPECIAL.indexOf(character);
    return place < 0 ? character : String.fromCharCode(FIRST + place);
  }).join("");

function shown(parameter: unknown): unknown {
  if (Array.isArray(parameter)) return parameter.map(shown);
  if (typeof parameter !== "string") return parameter;
  return parameter.replace(HIDDEN, (found) => SPECIAL[found.charCodeAt(0) - FIRST] ?? found);
}

/**
 * Puts hidden characters back into the parameters of each statement.
 * @param driver the pool whose reserved connections should do so; changed in place.
 */
export function showSpecial(driver: Sql): void {
  const reserve = driver.reserve.bind(driver);
  driver.reserve = async () => {
    const connection = await reserve();
    const send = connection.unsafe.bind(connection);
    const unsafe = (sql: string, parameters: unknown[] = [], ...rest: never[]) =>
      send(sql, parameters.map(shown) as never[], ...rest);
    return Object.assign(connection, { unsafe });
  };
}

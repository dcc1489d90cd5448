/** What a Stripe request carries: strings, nested by brackets in the names of the fields. */
export type FormValue = string | FormObject | FormValue[];
export interface FormObject {
  [name: string]: FormValue;
}

const asArray = (value: FormValue): FormValue => {
  if (typeof value === "string" || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, asArray(inner)] as const);
  const isList = entries.length > 0 && entries.every(([name], index) => name === String(index));
  return isList ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
};

/** Empty brackets mean the next place of an array. */
const keyOf = (place: FormObject, part: string) =>
  part === "[]" ? String(Object.keys(place).length) : part;

/** The fields below this one, made where there are none yet. */
function child(place: FormObject, part: string): FormObject {
  const key = keyOf(place, part);
  const found = place[key];
  if (typeof found === "object" && !Array.isArray(found)) return found;
  const made: FormObject = Object.create(null);
  place[key] = made;
  return made;
}

/**
 * Reads `items[0][price]=p&metadata[a]=b`, the encoding of Stripe's API, query strings included.
 * Indexes and empty brackets make arrays.
 */
export function parseForm(text: string): FormObject {
  const root: FormObject = Object.create(null);
  for (const [name, value] of new URLSearchParams(text)) {
    const path = [...name.matchAll(/[^[\]]+|\[\]/g)].map(([part]) => part);
    let place = root;
    for (const part of path.slice(0, -1)) place = child(place, part);
    place[keyOf(place, path.at(-1) ?? name)] = value;
  }
  const result = asArray(root);
  return typeof result === "object" && !Array.isArray(result) ? result : {};
}

/** A field that is text, or undefined. */
export const textField = (form: FormObject, name: string): string | undefined => {
  const value = form[name];
  return typeof value === "string" ? value : undefined;
};

/** A field that holds fields of its own, or an empty one. */
export const objectField = (form: FormObject, name: string): FormObject => {
  const value = form[name];
  return typeof value === "object" && !Array.isArray(value) ? value : {};
};

/** Whole seconds, as Stripe writes moments; undefined when left out. */
export const secondsField = (form: FormObject, name: string): number | undefined => {
  const value = textField(form, name);
  return value && /^\d+$/.test(value) ? Number(value) : undefined;
};

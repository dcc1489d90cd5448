import { SaxesParser } from "saxes";
import { FileProblem } from "../file-problem";

/** An element of a document; its children in order, texts as strings. */
export interface XmlElement {
  /** Without a namespace prefix. */
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

const DEEPEST = 100;
const MOST_NODES = 200_000;

const local = (name: string) => name.slice(name.indexOf(":") + 1);

/**
 * A whole document as a tree. Document types are refused, and with them every entity of the file's
 * own: nothing can expand, and nothing outside of the file is ever looked at.
 * @param name  of the file, for the sentence
 * @throws FileProblem
 */
export function xmlTree(text: string, name: string): XmlElement {
  const root: XmlElement = { name: "", attributes: {}, children: [] };
  const open = [root];
  let nodes = 0;
  const parser = new SaxesParser({});
  const add = (child: XmlElement | string) => {
    nodes += 1;
    if (nodes > MOST_NODES) throw new FileProblem(`“${name}” holds more elements than any item.`);
    open.at(-1)?.children.push(child);
  };
  parser.on("doctype", () => {
    throw new FileProblem(
      `“${name}” declares a document type (DOCTYPE), which may expand without end or read other files. Remove the declaration.`,
    );
  });
  parser.on("opentag", (tag) => {
    const child = { name: local(tag.name), attributes: { ...tag.attributes }, children: [] };
    if (open.length > DEEPEST)
      throw new FileProblem(`“${name}” is nested more than ${DEEPEST} levels deep.`);
    add(child);
    open.push(child);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("error", (error) => {
    throw new FileProblem(`“${name}” is no well-formed XML (${error.message}). Mend it.`);
  });
  parser.write(text).close();
  const [top] = root.children.filter((child) => typeof child !== "string");
  if (!top) throw new FileProblem(`“${name}” is empty.`);
  return top;
}

const isElement = (child: XmlElement | string): child is XmlElement => typeof child !== "string";

/** The elements right below this one, of these names or of any. */
export const childrenOf = (node: XmlElement | undefined, ...names: string[]): XmlElement[] =>
  (node?.children ?? [])
    .filter(isElement)
    .filter(({ name }) => names.length === 0 || names.includes(name));

/** All elements of these names below this one, in the order of the document. */
export function descendants(node: XmlElement | undefined, ...names: string[]): XmlElement[] {
  return childrenOf(node).flatMap((child) => [
    ...(names.includes(child.name) ? [child] : []),
    ...descendants(child, ...names),
  ]);
}

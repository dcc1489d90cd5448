import { createElement, type ReactNode } from "react";
import { ExternalLink } from "./ExternalLink";
import { markedText } from "./marked-text";
import { CONTENT_TAGS, isOurPicture, webAddress } from "./sanitize";

interface Drawing {
  /** Address of our storage; null shows no picture. */
  storage: string | null;
  highlight: readonly string[];
}

const PLAIN_TAGS = new Set<string>(CONTENT_TAGS.filter((tag) => tag !== "a" && tag !== "img"));
const EMPTY_TAGS = new Set(["br"]);

/**
 * Sanitized nodes as React's. Each element is made anew and takes over nothing but its children, so that
 * whatever a sanitizer might let through has no attribute to work with.
 */
export function contentNodes(parent: ParentNode, drawing: Drawing): ReactNode[] {
  return Array.from(parent.childNodes, (node, position) => contentNode(node, position, drawing));
}

function contentNode(node: ChildNode, key: number, drawing: Drawing): ReactNode {
  if (node instanceof Text) return markedText(node.data, drawing.highlight, `${key}`);
  // The nodes belong to another document than the page, whose Element is the same in every browser.
  if (!(node instanceof Element)) return null;
  const tag = node.tagName.toLowerCase();
  if (tag === "img") return picture(node, key, drawing.storage);
  const children = contentNodes(node, drawing);
  if (tag === "a") {
    const address = webAddress(node.getAttribute("href"));
    return address ? (
      <ExternalLink key={key} address={address}>
        {children}
      </ExternalLink>
    ) : (
      children
    );
  }
  if (!PLAIN_TAGS.has(tag)) return children;
  return createElement(tag, { key }, ...(EMPTY_TAGS.has(tag) ? [] : children));
}

function picture(node: Element, key: number, storage: string | null): ReactNode {
  const src = node.getAttribute("src");
  const alt = node.getAttribute("alt") ?? "";
  if (src !== null && isOurPicture(src, storage))
    return <img key={key} src={src} alt={alt} loading="lazy" referrerPolicy="no-referrer" />;
  return <em key={key}>[A picture from elsewhere is not shown{alt ? `: ${alt}` : ""}]</em>;
}

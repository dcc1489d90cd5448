import { createContext, useContext } from "react";

const NonceContext = createContext<string | undefined>(undefined);

/** Gives the response's CSP nonce to the document while it is rendered on the server. */
export const NonceProvider = NonceContext.Provider;

/** The nonce for inline scripts; undefined in the browser, which hides it from markup. */
export const useNonce = (): string | undefined => useContext(NonceContext);

/** In the browser: the nonce of the document, for style elements made later by script. */
export const documentNonce = (): string | undefined =>
  document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce || undefined;

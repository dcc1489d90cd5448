import createCache from "@emotion/cache";
import { documentNonce } from "~/platform/nonce";

/** Where Material UI's styles go: one per document, with the nonce that the policy asks for. */
export const styleCache = createCache({ key: "css", nonce: documentNonce() });

import { createHash } from "node:crypto";

/**
 * Keeps the question part of the address when the language is changed. The path is in the links from the start; the question
 * only the browser knows, because pages are cached without it.
 */
export const languageScript =
  'addEventListener("click",function(e){var a=e.target.closest&&e.target.closest("a[rel=alternate][hreflang]");' +
  "if(a)a.search=location.search},true)";

/** What a content security policy must allow for it, e.g. `'sha256-…'`, quotes included. */
export const languageScriptHash = `'sha256-${createHash("sha256").update(languageScript).digest("base64")}'`;

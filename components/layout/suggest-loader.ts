import { createHash } from "node:crypto";

/**
 * Fetches the suggestions' script when a search box is first entered: pages whose visitor never searches carry none of it.
 * Allowed by its hash on pages that run scripts by nonce only; what it adds is trusted by `strict-dynamic`.
 */
export const suggestLoader =
  '(function(){if(window.sanadSuggest)return;window.sanadSuggest=1;addEventListener("focusin",function f(e){' +
  'if(e.target.matches&&e.target.matches("[data-suggest]")){removeEventListener("focusin",f);' +
  'var s=document.createElement("script");s.src="/suggest.js";document.head.append(s)}})})()';

/** What a content security policy must allow for it, e.g. `'sha256-…'`, quotes included. */
export const suggestLoaderHash = `'sha256-${createHash("sha256").update(suggestLoader).digest("base64")}'`;

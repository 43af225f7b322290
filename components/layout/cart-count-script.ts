import { createHash } from "node:crypto";
import { savedScript } from "#components/layout/saved-script.ts";

/**
 * Writes the number in cookie `cart_count` beside the cart before the first paint, and again when the cart
 * changes. Pages are cached whole for everybody, so the number can only come from the reader's own browser.
 */
export const cartCountScript =
  "(function(){function w(){var m=document.cookie.match(/(?:^|; )cart_count=(\\d{1,4})(?:;|$)/),n=m?+m[1]:0," +
  'e=document.getElementById("cart-count");if(e){e.hidden=!n;e.querySelector("[data-n]").textContent=n}}w();' +
  'addEventListener("cart:changed",w);addEventListener("pageshow",w);' +
  'document.addEventListener("visibilitychange",w);if(window.cookieStore)cookieStore.addEventListener("change",w)})();' +
  savedScript;

/** What a content security policy must allow for it, e.g. `'sha256-…'`, quotes included. */
export const cartCountScriptHash = `'sha256-${createHash("sha256").update(cartCountScript).digest("base64")}'`;

import { cartCountScriptHash } from "#components/layout/cart-count-script.ts";
import { languageScriptHash } from "#components/layout/language-script.ts";

/** What a content security policy must allow for the small scripts of our own that stand in pages. A new one belongs here. */
export const ownScriptHashes: readonly string[] = [cartCountScriptHash, languageScriptHash];

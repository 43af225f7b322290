import { languageScriptHash } from "#components/layout/language-script.ts";
import { shareScriptHash } from "#components/layout/share-script.ts";
import { suggestLoaderHash } from "#components/layout/suggest-loader.ts";
import { visitorScriptHash } from "#components/layout/visitor-script.ts";

/** What a content security policy must allow for the small scripts of our own that stand in pages. A new one belongs here. */
export const ownScriptHashes: readonly string[] = [
  visitorScriptHash,
  languageScriptHash,
  shareScriptHash,
  suggestLoaderHash,
];

import "server-only";
import { claimSlugs } from "#db/claim-slugs.ts";
import type { Tx } from "#db/client.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { slugOf } from "#lib/i18n/slug.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Gives a collection the addresses of its title; those it had before lead to them. */
export const writeCollectionSlugs = (tx: Tx, id: Id<"collection">, title: LocalizedText): Promise<void> =>
  claimSlugs(tx, { kind: "collection", id, tail: id.slice(-6) }, slugOf(title));

import "server-only";
import { claimSlugs } from "#db/claim-slugs.ts";
import type { Tx } from "#db/client.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { slugOf } from "#lib/i18n/slug.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Gives a piece the addresses of its title; one that is another piece's gets the serial behind it. */
export const writeSlugs = (
  tx: Tx,
  { id, serial }: { id: Id<"piece">; serial: string },
  title: LocalizedText,
): Promise<void> => claimSlugs(tx, { kind: "piece", id, tail: serial.toLowerCase() }, slugOf(title));

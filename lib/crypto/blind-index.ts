import { createHmac, hkdfSync } from "node:crypto";
import { env } from "#lib/env.ts";

/** What an index is of. Each kind and scope has a key of its own. */
export type IndexKind = "cin" | "email" | "phone" | "registry_number" | "registry_row";

/**
 * Keyed hash of an identity value, to find the same value again without keeping it. `scope` is a chamber's id, or
 * `national`: the same value hashes differently in every scope, so that no query joins the files of two chambers. The key
 * (BLIND_INDEX_KEY) is apart from those that encrypt: the space of identity numbers is small enough to try them all.
 */
export function blindIndex(kind: IndexKind, scope: string, value: string): string {
  const key = hkdfSync("sha256", Buffer.from(env().BLIND_INDEX_KEY, "base64"), "", `${kind}\0${scope}`, 32);
  return createHmac("sha256", Buffer.from(key)).update(value).digest("base64url");
}

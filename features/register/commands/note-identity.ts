import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { blindIndex } from "#lib/crypto/blind-index.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { registryNumberKey } from "#lib/people/registry-number.ts";

/** The keyed hash by which a value is known in the whole country. A number is the same however it is written. */
export function identityHash(kind: "cin" | "registry_number", value: string): string {
  return blindIndex(kind, "national", kind === "registry_number" ? registryNumberKey(value) : value);
}

/**
 * Notes that a file gave an identity value. When another chamber knows the same one, a case opens for the federation. The
 * caller learns nothing of it, and neither does the officer: there is no question to ask whether somebody exists elsewhere.
 */
export async function noteIdentity(
  tx: Tx,
  given: {
    kind: "cin" | "registry_number";
    value: string;
    subject: Id<"application"> | Id<"artisan">;
    chamberId: Id<"chamber">;
  },
): Promise<void> {
  const hash = identityHash(given.kind, given.value);
  await tx.execute(
    sql`select note_identity(${given.kind}, ${hash}, ${given.subject}, ${given.chamberId}, ${newId("duplicate")})`,
  );
}

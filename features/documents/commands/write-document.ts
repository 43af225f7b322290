import "server-only";
import type { Tx } from "#db/client.ts";
import { type OrderDocumentKind, orderDocument } from "#db/schema/documents.ts";
import { conceal, reveal } from "#features/documents/domain/conceal.ts";
import type { Sheet } from "#features/documents/domain/sheet.ts";
import { canonicalJson } from "#lib/credentials/digest.ts";
import { sha256Hex } from "#lib/crypto/digest.ts";
import { seal, unseal } from "#lib/crypto/seal.ts";
import { type Id, newId } from "#lib/ids/ids.ts";

/** What a paper says, as facts and as it is printed. */
export type Payload = { facts: unknown; sheet: Sheet };

type Row = Omit<typeof orderDocument.$inferInsert, "id" | "kind" | "payload" | "sealed" | "sha256">;

const placeOf = (row: Id<"orderDocument">) => ({ table: "order_document", column: "sealed", row });

const hashOf = (payload: Payload): string => sha256Hex(canonicalJson(payload));

/**
 * Keeps a paper for good. `secrets` (phones, mailboxes, numbers of a person's trade) are sealed to the row and stand in the
 * payload as marks; the hash is of the payload with everything in its place.
 */
export async function writeDocument(
  tx: Tx,
  kind: OrderDocumentKind,
  row: Row,
  payload: Payload,
  secrets: readonly string[],
): Promise<Id<"orderDocument">> {
  const id = newId("orderDocument");
  // Through JSON once, so that what is hashed is what the database gives back.
  const plain = JSON.parse(JSON.stringify(payload)) as Payload;
  await tx.insert(orderDocument).values({
    ...row,
    id,
    kind,
    payload: conceal(plain, secrets),
    sealed: seal(JSON.stringify(secrets), placeOf(id)),
    sha256: hashOf(plain),
  });
  return id;
}

/** The payload of a kept paper with its secrets back in place. Throws when it is not what was issued. */
export function openPayload(
  row: Pick<typeof orderDocument.$inferSelect, "id" | "payload" | "sealed" | "sha256">,
): Payload {
  const secrets = JSON.parse(unseal(row.sealed, placeOf(row.id))) as string[];
  const payload = reveal(row.payload, secrets) as Payload;
  if (hashOf(payload) !== row.sha256) throw new Error(`document ${row.id} is not what was issued`);
  return payload;
}

import "server-only";
import type { Database } from "#db/client.ts";
import { isSignedByUs } from "#features/ops/audit/audit-key.ts";
import { headsFolder, headText, parseHead, type SignedHead } from "#features/ops/audit/signed-head.ts";
import { privateStorage } from "#lib/adapters/storage/index.ts";

/** Names of the signed heads, oldest first. */
export function listHeads(): Promise<string[]> {
  return privateStorage().list(headsFolder);
}

/** A signed head, or `forged` when what lies there was not signed by this product. Throws AdapterError and SealError. */
export async function readHead(db: Database, name: string): Promise<SignedHead | "forged"> {
  const stored = await privateStorage().get(name);
  const head = stored && parseHead(await new Response(stored.body).text());
  if (!head || !(await isSignedByUs(db, headText(head), head))) return "forged";
  return head;
}

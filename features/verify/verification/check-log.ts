import "server-only";
import { getLogProof, logDigest, parseLeaf } from "#features/provenance/index.ts";
import type { CheckState } from "#features/provenance/schema.ts";
import type { CredentialFacts } from "#features/verify/queries/credential-facts.ts";
import { readPublicKey } from "#lib/credentials/keys.ts";
import { noteKeyId, parseCheckpoint, parseNote } from "#lib/merkle/checkpoint.ts";
import { leafHash } from "#lib/merkle/hash.ts";
import { verifyInclusion } from "#lib/merkle/verify.ts";

export type LogCheck = { state: CheckState; index: number | null; size: number | null };

/**
 * Whether the record's digest is an entry of the public log: the entry says so, it hashes into the head, and the
 * head carries the log's signature. Everything is computed from the bytes an outsider would get. No entry is no proof of
 * forgery, only no proof.
 */
export async function checkLog(facts: CredentialFacts, digest: string): Promise<LogCheck> {
  const named = logDigest({ digest, salt: facts.record.salt });
  const { checkpoint, entries, keys } = facts;
  const entry = entries.find((candidate) => parseLeaf(candidate.leaf)?.kind === "issue");
  if (!entry || !checkpoint) return { state: "unknown", index: null, size: checkpoint?.size ?? null };
  const place = { index: entry.index, size: checkpoint.size };
  const head = await openHead(
    checkpoint.note,
    keys.find((key) => key.id === checkpoint.keyId)?.publicKeyMultibase,
  );
  if (!head || head.size !== checkpoint.size) return { state: "failed", ...place };
  // A head that was signed a moment before the entry is not a contradiction.
  if (entry.index >= head.size) return { state: "unknown", ...place };
  const included = verifyInclusion({
    ...place,
    leaf: leafHash(entry.leaf),
    proof: await getLogProof(place),
    root: head.root,
  });
  const names = parseLeaf(entry.leaf)?.credentialDigest === named;
  return { state: included && names ? "passed" : "failed", ...place };
}

async function openHead(note: string, publicKey: string | undefined) {
  const parsed = parseNote(note);
  const head = parsed && parseCheckpoint(parsed.text);
  if (!parsed || !head || !publicKey) return null;
  const key = await readPublicKey(publicKey);
  const id = noteKeyId(head.origin, key.bytes);
  const own = parsed.signatures.find(({ name, keyId }) => name === head.origin && keyId.equals(id));
  if (!own || !(await key.verify(Buffer.from(parsed.text, "utf8"), own.signature))) return null;
  return head;
}

import "server-only";
import type { AttestedId, ScannedCard } from "#features/register/attestation-schema.ts";
import { attestScan } from "#features/register/commands/attest-scan.ts";
import { cardCodeIn } from "#features/register/domain/scan.ts";
import { scanFacts } from "#features/register/queries/attest-scan-facts.ts";
import { readSealed, viewDocument } from "#features/vault/index.ts";
import { env } from "#lib/env.ts";
import type { Id } from "#lib/ids/ids.ts";
import { readCode } from "#lib/images/read-code.ts";
import type { Context } from "#lib/kernel/context.ts";
import type { Result } from "#lib/kernel/errors.ts";
import { outcome } from "#lib/kernel/outcome.ts";
import { unwrap } from "#lib/kernel/query.ts";

export type ReadScan = {
  documentId: Id<"document">;
  /** What the code says; null when none could be read. */
  text: string | null;
  /** True when it is laid out like the codes of our own cards. */
  isOurs: boolean;
  card: ScannedCard | null;
  /** The number that may be filled in: a card of ours bears it, or the number given stands in the text letter by letter. */
  registryNumber: string | null;
};

type Given = { subjectId: AttestedId; documentId: Id<"document"> };

/**
 * Reads the code in a picture of a card. The picture is a paper: it asks for a fresh second factor, and the look is written
 * down. A code of ours is looked up; of any other only what it says is told.
 */
export function readScan(
  context: Context,
  { subjectId, documentId }: Given,
): Promise<Result<ReadScan, string>> {
  return outcome(async () => {
    const text = await codeIn(context, documentId);
    const code = text && cardCodeIn(text, env().CANONICAL_ORIGIN);
    const facts = unwrap(await scanFacts(context, { subjectId, documentId, code: code || null, text }));
    return { documentId, text, isOurs: Boolean(code), ...facts };
  });
}

/** Writes what the officer says of a card whose code is read once more from its picture: a browser cannot hand one in. */
export function attestFromScan(
  context: Context,
  given: Given & { registryNumber: string; outcome: string; note: string },
): Promise<Result<unknown, string>> {
  return outcome(async () => {
    const scan = (await codeIn(context, given.documentId)) ?? "";
    return unwrap(await attestScan(context, { ...given, scan, outcome: given.outcome as "found" }));
  });
}

async function codeIn(context: Context, documentId: Id<"document">): Promise<string | null> {
  return readCode(await readSealed(unwrap(await viewDocument(context, { documentId }))));
}

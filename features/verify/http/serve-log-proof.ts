import "server-only";
import { getCredentialProof } from "#features/provenance/index.ts";
import { getPieceFacts } from "#features/verify/queries/get-piece-facts.ts";
import { serialSchema } from "#features/verify/schema.ts";
import { documentResponse, missingDocument } from "#lib/http/document-response.ts";

/** Answers with the proof that a piece's record is in the log, checkable without us (C2SP tlog-proof, version 1). */
export async function serveLogProof(serial: string): Promise<Response> {
  const facts = serialSchema.safeParse(serial).success ? await getPieceFacts({ serial }) : null;
  const proof = facts?.record ? await getCredentialProof({ credentialId: facts.record.id }) : null;
  if (!proof) return missingDocument("No record is in the log.");
  return documentResponse(proof, "text/plain; charset=utf-8", "never");
}

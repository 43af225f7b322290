import "server-only";
import { parseLeaf } from "#features/provenance/domain/leaf.ts";
import { documentResponse, missingDocument } from "#features/provenance/http/respond.ts";
import { getLogProof } from "#features/provenance/queries/get-log-proof.ts";
import { getPieceFacts } from "#features/provenance/queries/get-piece-facts.ts";
import { serialSchema } from "#features/provenance/schema.ts";

/** Answers with the proof that a piece's record is in the log, checkable without us (C2SP tlog-proof, version 1). */
export async function serveLogProof(serial: string): Promise<Response> {
  const facts = serialSchema.safeParse(serial).success ? await getPieceFacts({ serial }) : null;
  const entry = facts?.entries.find((candidate) => parseLeaf(candidate.leaf)?.kind === "issue");
  const checkpoint = facts?.checkpoint;
  if (!entry || !checkpoint || entry.index >= checkpoint.size)
    return missingDocument("No record is in the log.");
  const path = await getLogProof({ index: entry.index, size: checkpoint.size });
  const hashes = path.map((hash) => `${Buffer.from(hash).toString("base64")}\n`).join("");
  // The extra line carries the leaf itself: its hash is what the path starts from.
  const extra = Buffer.from(entry.leaf).toString("base64");
  const proof = `c2sp.org/tlog-proof@v1\nextra ${extra}\nindex ${entry.index}\n${hashes}\n${checkpoint.note}`;
  return documentResponse(proof, "text/plain; charset=utf-8", "never");
}

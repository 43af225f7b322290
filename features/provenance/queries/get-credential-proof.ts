import "server-only";
import { asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { publishedLogEntry } from "#db/schema/published-provenance.ts";
import { parseLeaf } from "#features/provenance/domain/leaf.ts";
import { formatLogProof } from "#features/provenance/domain/log-proof.ts";
import { bestHead } from "#features/provenance/log/heads.ts";
import { overNodes } from "#features/provenance/log/nodes.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";
import { inclusionProof } from "#lib/merkle/tree.ts";

/**
 * Proof that the issuing of a credential is in the log, as it is handed to anybody (C2SP tlog-proof, version 1), with the
 * witnesses' signatures. Null when the log has no such entry yet.
 */
export const getCredentialProof = definePublicQuery({
  name: "provenance.get-credential-proof",
  input: z.object({ credentialId: z.string().max(80) }),
  handler: async ({ db, input }) => {
    const entries = await db
      .select({
        index: publishedLogEntry.index,
        leaf: publishedLogEntry.leaf,
        salt: sql<Buffer | null>`published.credential_salt(${publishedLogEntry.credentialId})`,
      })
      .from(publishedLogEntry)
      .where(eq(publishedLogEntry.credentialId, input.credentialId))
      .orderBy(asc(publishedLogEntry.index));
    const entry = entries.find(({ leaf }) => parseLeaf(leaf)?.kind === "issue");
    const head = entry ? await bestHead(db, entry.index) : null;
    if (!entry || !head) return null;
    const path = await overNodes(db, (nodeAt) => inclusionProof(entry.index, head.size, nodeAt));
    return formatLogProof({ ...entry, path, checkpoint: head.note });
  },
});

import "server-only";
import { z } from "zod";
import { overNodes } from "#features/provenance/log/nodes.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";
import { inclusionProof } from "#lib/merkle/tree.ts";

/** Hashes that prove entry `index` to be in the log of `size` entries, from its sibling upward. */
export const getLogProof = definePublicQuery({
  name: "provenance.get-log-proof",
  input: z.object({ index: z.int().min(0), size: z.int().min(1) }),
  handler: ({ db, input }) => overNodes(db, (nodeAt) => inclusionProof(input.index, input.size, nodeAt)),
});

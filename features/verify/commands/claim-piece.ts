import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import { verifiablePiece } from "#db/schema/published-provenance.ts";
import { claimCode } from "#db/schema/verify.ts";
import { claimHash } from "#features/verify/commands/claim-hash.ts";
import { readClaimCode } from "#features/verify/domain/claim-code.ts";
import { claimInput } from "#features/verify/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { sameHash } from "#lib/crypto/digest.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { anyone } from "#lib/kernel/policy.ts";

/** Milliseconds after a claim in which the right code again is taken for the same hand's. */
const sameHand = 15 * 60_000;

/**
 * Notes that whoever scratched the label's code has the piece. Nothing about them is written down. The right code for a piece that
 * is claimed already is no claim: it is noted, because two labels may carry one code, and the page warns from then on.
 * Refusal: CLAIM_CODE_WRONG, the same for a piece without a code.
 */
export const claimPiece = defineCommand({
  name: "verify.claim-piece",
  input: claimInput,
  errors: ["CLAIM_CODE_WRONG"],
  load: async ({ tx, input }) => {
    const [piece] = await tx
      .select({ id: verifiablePiece.id, serial: verifiablePiece.serial })
      .from(verifiablePiece)
      .where(eq(verifiablePiece.serial, input.serial));
    if (!piece) return null;
    // Whoever claims is nobody to us: the code is looked at by the product, which tells what came of it alone.
    const own = eq(claimCode.pieceId, piece.id);
    const [claim] = await asProduct(tx, () => tx.select().from(claimCode).where(own).for("update"));
    return { piece, claim };
  },
  policy: anyone,
  handler: async ({ tx, input, resource: { piece, claim }, now, fail }) => {
    const code = readClaimCode(input.code);
    if (!claim || !code || !sameHash(claim.codeHash, claimHash(piece.id, code)))
      return fail("CLAIM_CODE_WRONG");
    const own = eq(claimCode.pieceId, piece.id);
    if (!claim.claimedAt) {
      const free = and(own, isNull(claimCode.claimedAt));
      await asProduct(tx, () => tx.update(claimCode).set({ claimedAt: now }).where(free));
      return { outcome: "claimed" as const };
    }
    // The same person's second tap, or a page loaded again.
    if (now.getTime() - claim.claimedAt.getTime() < sameHand) return { outcome: "claimed" as const };
    const quiet = and(own, isNull(claimCode.contestedAt));
    await asProduct(tx, () => tx.update(claimCode).set({ contestedAt: now }).where(quiet));
    return { outcome: "contested" as const };
  },
  audit: ({ resource, output }) => ({ object: resource.piece.id, detail: { outcome: output.outcome } }),
  invalidates: ({ resource }) => [tags.label(resource.piece.serial)],
});

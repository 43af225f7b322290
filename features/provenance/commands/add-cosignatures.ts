import "server-only";
import { eq, isNull } from "drizzle-orm";
import { logCheckpoint, logCosignature, witness } from "#db/schema/index.ts";
import { cosignaturesInput } from "#features/provenance/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { anyone } from "#lib/kernel/policy.ts";
import { openCosignature, parseCheckpoint, parseNote, signatureLine } from "#lib/merkle/checkpoint.ts";

/** Seconds a witness's clock may be ahead of ours. */
const clockSlack = 300;

/**
 * Takes the signatures of registered witnesses under a head of ours. Anybody may bring them: a signature is its own
 * authority. Refusals: NOT_A_HEAD (unreadable), UNKNOWN_HEAD (not one we signed: somebody was shown another log, or the
 * note was made up), NO_WITNESS (no signature of a registered witness holds).
 */
export const addCosignatures = defineCommand({
  name: "provenance.add-cosignatures",
  input: cosignaturesInput,
  errors: ["NOT_A_HEAD", "UNKNOWN_HEAD", "NO_WITNESS"],
  load: async ({ tx }) => tx.select().from(witness).where(isNull(witness.retiredAt)),
  policy: anyone,
  handler: async ({ tx, input, resource: witnesses, now, fail }) => {
    const note = parseNote(input.note);
    const head = note && parseCheckpoint(note.text);
    if (!note || !head) return fail("NOT_A_HEAD");
    const [own] = await tx.select().from(logCheckpoint).where(eq(logCheckpoint.size, head.size));
    if (!own || parseNote(own.note)?.text !== note.text) return fail("UNKNOWN_HEAD");
    const rows = note.signatures.flatMap((signature) => {
      const known = witnesses.find(({ name }) => name === signature.name);
      const signedAt = known && openCosignature(note.text, signature, known);
      if (!signedAt || signedAt.getTime() > now.getTime() + clockSlack * 1000) return [];
      return [
        { size: head.size, witness: known.name, line: signatureLine(signature), signedAt, createdAt: now },
      ];
    });
    if (rows.length === 0) return fail("NO_WITNESS");
    const added = await tx
      .insert(logCosignature)
      .values(rows)
      .onConflictDoNothing()
      .returning({ witness: logCosignature.witness });
    return { size: head.size, added: added.map((row) => row.witness) };
  },
  audit: null,
});

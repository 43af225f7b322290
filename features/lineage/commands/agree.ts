import "server-only";
import { eq } from "drizzle-orm";
import { artisan } from "#db/schema/artisans.ts";
import { giveConsent } from "#features/consents/index.ts";
import { changeLine, lineTags, readLine } from "#features/lineage/commands/lock-line.ts";
import { isParty, sideOf } from "#features/lineage/policy.ts";
import { agreeInput } from "#features/lineage/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** The other of the two says that it is so, and agrees to be shown. Refusals: AGREED_ALREADY, LINEAGE_DECIDED. */
export const agree = defineCommand({
  name: "lineage.agree",
  input: agreeInput,
  errors: ["AGREED_ALREADY", "LINEAGE_DECIDED"],
  load: ({ tx, input }) => readLine(tx, input.lineageId),
  policy: (actor, { resource }) => isParty(actor, resource),
  handler: async ({ tx, input, resource: line, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Error("somebody agrees");
    const side = sideOf(actor, line);
    const mine = side === "master" ? line.masterId : line.apprenticeId;
    if (!mine) throw new Error("the policy lets nobody else in");
    if (side === "master" ? line.masterAgreedAt : line.apprenticeAgreedAt) fail("AGREED_ALREADY");
    const change = side === "master" ? { masterAgreedAt: now } : { apprenticeAgreedAt: now };
    if (!(await changeLine(tx, line.id, ["proposed"], change))) fail("LINEAGE_DECIDED");
    const [me] = await tx.select({ chamberId: artisan.chamberId }).from(artisan).where(eq(artisan.id, mine));
    if (!me) throw new Error("a maker sees their own record");
    await giveConsent(tx, {
      ...{ subject: { artisanId: mine }, chamberId: me.chamberId, purpose: "lineage", locale: input.locale },
      ...{ method: "own_account", recordedBy: actor.userId, at: now },
    });
    return { side, tags: await lineTags(tx, line) };
  },
  audit: ({ input, output }) => ({ object: input.lineageId, detail: { side: output.side } }),
  invalidates: ({ output }) => output.tags,
});

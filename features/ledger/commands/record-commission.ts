import "server-only";
import { commissionRule } from "#db/schema/index.ts";
import { tieWith } from "#features/ledger/domain/commission.ts";
import { keepsBooks } from "#features/ledger/policy.ts";
import { recordCommissionInput } from "#features/ledger/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { dayInMorocco } from "#lib/days.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Records the platform's share from a day on. Sales of before keep theirs: it is frozen on the line. A day that has passed is
 * refused, and a rule that would say as much as another about the same thing (COMMISSION_TIE).
 */
export const recordCommission = defineCommand({
  name: "ledger.record-commission",
  input: recordCommissionInput,
  errors: ["COMMISSION_TIE", "COMMISSION_DAY_PASSED", "COMMISSION_GENERAL"],
  load: async ({ tx }) => ({ rules: await tx.select().from(commissionRule) }),
  policy: keepsBooks,
  stepUp: true,
  handler: async ({ tx, input, resource, actor, now, fail }) => {
    if (input.validFrom < dayInMorocco(now)) fail("COMMISSION_DAY_PASSED");
    const rule = {
      chamberId: input.chamberId ?? null,
      craftId: input.craftId ?? null,
      makerKind: input.makerKind ?? null,
      validFrom: input.validFrom,
      basisPoints: input.percent ?? null,
      vatBasisPoints: input.vatPercent,
      recordedAt: now,
    };
    const names = [rule.chamberId, rule.craftId, rule.makerKind].some((value) => value !== null);
    if (rule.basisPoints === null && !names) fail("COMMISSION_GENERAL");
    if (tieWith(resource.rules, rule)) fail("COMMISSION_TIE");
    const id = newId("commissionRule");
    await tx.insert(commissionRule).values({
      ...rule,
      id,
      source: input.source,
      recordedBy: actor.kind === "person" ? actor.userId : null,
    });
    return { id };
  },
  audit: ({ input, output }) => ({
    object: output.id,
    detail: { percent: input.percent ?? null, vat: input.vatPercent, from: input.validFrom },
  }),
  invalidates: () => [tags.prices()],
});

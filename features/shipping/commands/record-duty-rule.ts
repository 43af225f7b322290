import "server-only";
import { dutyRule } from "#db/schema/index.ts";
import { readAmount, readPercent } from "#features/shipping/domain/read-amounts.ts";
import { mayRecordDelivery } from "#features/shipping/policy.ts";
import { recordDutyInput } from "#features/shipping/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Records a charge on entry from a day on, with its source. What was recorded before stays as it is, or is ended by itself. */
export const recordDutyRule = defineCommand({
  name: "shipping.record-duty-rule",
  input: recordDutyInput,
  errors: ["TARIFF_DAY_PASSED"],
  load: async () => true,
  policy: mayRecordDelivery,
  stepUp: true,
  handler: async ({ tx, input, actor, now, fail }) => {
    if (input.validFrom < dayInMorocco(now)) fail("TARIFF_DAY_PASSED");
    const { figure, over, upTo, isPrepayable, ...shared } = input;
    const isShare = input.kind === "duty_percent" || input.kind === "vat";
    const id = newId("dutyRule");
    await tx.insert(dutyRule).values({
      ...shared,
      id,
      basisPoints: isShare ? readPercent(figure) : null,
      amountMinor: isShare ? null : readAmount(figure),
      overMinor: readAmount(over),
      upToMinor: readAmount(upTo),
      isPrepayable: isPrepayable === "on",
      recordedBy: actor.kind === "person" ? actor.userId : null,
      recordedAt: now,
    });
    return { id };
  },
  audit: ({ input, output }) => ({
    object: output.id,
    detail: {
      destination: input.destination,
      kind: input.kind,
      figure: input.figure,
      validFrom: input.validFrom,
    },
  }),
});

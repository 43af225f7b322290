import "server-only";
import { shippingTariff } from "#db/schema/index.ts";
import { mayRecordDelivery } from "#features/shipping/policy.ts";
import { readSteps } from "#features/shipping/read-steps.ts";
import { recordTariffInput } from "#features/shipping/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { dayInMorocco } from "#lib/days.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Records what a service costs in a zone from a day on, as one whole tariff with its source. Earlier tariffs stay; of one day
 * the one recorded last holds, so that a slip can be mended. A day that has passed is refused: its prices were seen already.
 */
export const recordTariff = defineCommand({
  name: "shipping.record-tariff",
  input: recordTariffInput,
  errors: ["TARIFF_DAY_PASSED", "STEPS_INVALID"],
  load: async () => true,
  policy: mayRecordDelivery,
  stepUp: true,
  handler: async ({ tx, input, now, fail }) => {
    if (input.validFrom < dayInMorocco(now)) fail("TARIFF_DAY_PASSED");
    const { steps: typed, ...shared } = input;
    const steps = readSteps(typed);
    if (!steps) return fail("STEPS_INVALID");
    await tx
      .insert(shippingTariff)
      .values(steps.map((step) => ({ ...shared, ...step, currency: "MAD" as const, recordedAt: now })));
    return { steps: steps.length };
  },
  audit: ({ input, output }) => ({
    object: `tariff:${input.zone}:${input.service}`,
    detail: { validFrom: input.validFrom, carrier: input.carrier, steps: output.steps },
  }),
  invalidates: () => [tags.prices()],
});

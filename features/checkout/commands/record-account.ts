import "server-only";
import { z } from "zod";
import { receivingAccount } from "#db/schema/index.ts";
import { mayKeepMoney } from "#features/checkout/policy.ts";
import { dayInMorocco } from "#lib/days.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

export const recordAccountInput = z.strictObject({
  holder: z.string().trim().min(2, "REQUIRED").max(120, "TOO_LONG"),
  bank: z.string().trim().min(2, "REQUIRED").max(120, "TOO_LONG"),
  /** 24 digits; spaces are dropped. */
  rib: z
    .string()
    .transform((typed) => typed.replace(/\s/g, ""))
    .refine((digits) => /^\d{24}$/.test(digits), "RIB_INVALID"),
  validFrom: z.iso.date("DATE_INVALID"),
  source: z.string().trim().min(3, "SOURCE_REQUIRED").max(500, "TOO_LONG"),
});

/** Records where buyers' transfers go from a day on. Instructions that were sent keep the account they named. */
export const recordAccount = defineCommand({
  name: "checkout.record-account",
  input: recordAccountInput,
  errors: ["ACCOUNT_DAY_PASSED"],
  load: async () => true,
  policy: mayKeepMoney,
  stepUp: true,
  handler: async ({ tx, input, actor, now, fail }) => {
    if (input.validFrom < dayInMorocco(now)) fail("ACCOUNT_DAY_PASSED");
    const id = newId("receivingAccount");
    const recordedBy = actor.kind === "person" ? actor.userId : null;
    await tx.insert(receivingAccount).values({ id, ...input, recordedBy, recordedAt: now });
    return { id };
  },
  audit: ({ input, output }) => ({
    object: output.id,
    detail: { rib: `…${input.rib.slice(-4)}`, validFrom: input.validFrom },
  }),
});

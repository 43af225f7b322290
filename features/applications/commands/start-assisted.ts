import "server-only";
import { z } from "zod";
import { optionalLine } from "#features/applications/answers/text.ts";
import { optionalEmail, placeFields } from "#features/applications/answers/who.ts";
import { chamberOf } from "#features/applications/commands/find-chamber.ts";
import { openFile } from "#features/applications/commands/open-file.ts";
import { kinds } from "#features/applications/domain/kinds.ts";
import { mayAssist } from "#features/applications/policy.ts";
import { giveConsent } from "#features/consents/index.ts";
import { locales } from "#lib/i18n/locales.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/**
 * An officer begins an application with a person beside them, who agrees to it first: by a signature on paper, of which a
 * photograph is added before the file is sent, or aloud before a witness. Whoever assists does not decide on the file.
 */
export const startAssisted = defineCommand({
  name: "applications.start-assisted",
  input: z
    .strictObject({
      chamberId: idSchema("chamber"),
      /** The language the person is written to. */
      locale: z.enum(locales),
      place: z.strictObject(placeFields),
      kind: z.enum(kinds, "REQUIRED"),
      at: z.enum(["counter", "field"], "REQUIRED"),
      method: z.enum(["signature", "spoken_before_witness"], "REQUIRED"),
      witness: optionalLine(80),
      email: optionalEmail,
    })
    .refine(({ method, witness }) => method !== "spoken_before_witness" || witness, {
      path: ["witness"],
      message: "WITNESS_REQUIRED",
    }),
  errors: ["PROVINCE_UNCOVERED", "PROVINCE_ELSEWHERE"],
  load: async ({ input }) => ({ chamberId: input.chamberId }),
  policy: (actor, { resource }) => mayAssist(actor, resource.chamberId),
  handler: async ({ tx, input, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    const { chamberId, place, kind, locale, at, email, method, witness } = input;
    const covering = await chamberOf(tx, place.province);
    if (!covering) fail("PROVINCE_UNCOVERED");
    if (covering !== chamberId) fail("PROVINCE_ELSEWHERE");
    const by = actor.userId;
    const applicationId = await openFile(tx, {
      ...{ chamberId, place, kind, locale, email, at: now },
      ...{ assistedBy: by, assistedAt: at },
    });
    await giveConsent(tx, {
      ...{ subject: { applicationId }, chamberId, purpose: "assisted", locale, method, at: now },
      ...(witness ? { witness } : {}),
      recordedBy: by,
    });
    return { applicationId };
  },
  audit: ({ input, output }) => ({
    object: output.applicationId,
    detail: { at: input.at, consent: input.method },
  }),
});

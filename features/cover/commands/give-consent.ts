import "server-only";
import { z } from "zod";
import { consentsOf, giveConsent } from "#features/consents/index.ts";
import { lockMaker } from "#features/cover/commands/lock-maker.ts";
import { writeCover } from "#features/cover/commands/write-cover.ts";
import { isPerson } from "#features/cover/domain/status.ts";
import { isOwn, ownCoverOrOffice } from "#features/cover/policy.ts";
import { officeMethods } from "#features/cover/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { locales } from "#lib/i18n/locales.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Records that a maker lets the chamber keep their health cover: by themselves, or before an officer, signed or said
 * before a witness. From then on a row is kept; nothing of it is known yet. Agreeing twice changes nothing.
 */
export const giveCoverConsent = defineCommand({
  name: "cover.give-consent",
  input: z.strictObject({
    artisanId: idSchema("artisan"),
    /** Language in which the words were read. */
    locale: z.enum(locales),
    /** How, when an officer records it. */
    method: z.enum(officeMethods, "METHOD_REQUIRED").optional(),
    witness: z.string().trim().max(120).optional(),
  }),
  errors: ["COVER_PERSONS_ONLY", "METHOD_REQUIRED", "WITNESS_REQUIRED"],
  load: ({ tx, input }) => lockMaker(tx, input.artisanId),
  policy: ownCoverOrOffice,
  handler: async ({ tx, input, resource: maker, actor, now, fail }) => {
    if (!isPerson(maker.kind)) fail("COVER_PERSONS_ONLY");
    if (actor.kind !== "person") return fail("METHOD_REQUIRED");
    const own = isOwn(actor, maker);
    const method = own ? "own_account" : input.method;
    if (!method) return fail("METHOD_REQUIRED");
    if (method === "spoken_before_witness" && !input.witness) fail("WITNESS_REQUIRED");
    const { artisanId, chamberId } = maker;
    const subject = { artisanId };
    if ((await consentsOf(tx, subject)).health_cover) return { method: null };
    await giveConsent(tx, {
      subject,
      chamberId,
      purpose: "health_cover",
      locale: input.locale,
      method,
      recordedBy: actor.userId,
      ...(input.witness && !own ? { witness: input.witness } : {}),
      at: now,
    });
    await writeCover(tx, {
      artisanId,
      chamberId,
      status: "to_complete",
      number: null,
      asOf: dayInMorocco(now),
      source: own ? "maker" : "officer",
      by: actor.userId,
      at: now,
    });
    return { method };
  },
  audit: ({ resource, output }) =>
    output.method ? { object: resource.artisanId, detail: { method: output.method } } : null,
});

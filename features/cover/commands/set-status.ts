import "server-only";
import { z } from "zod";
import { consentsOf } from "#features/consents/index.ts";
import { lockMaker } from "#features/cover/commands/lock-maker.ts";
import { lockCover, writeCover } from "#features/cover/commands/write-cover.ts";
import { coverStatuses, readCoverNumber } from "#features/cover/domain/status.ts";
import { isOwn, ownCoverOrOffice } from "#features/cover/policy.ts";
import { dayInMorocco } from "#lib/days.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { isSteppedUp } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Notes where a maker stands with health cover, told by the maker or by an officer of the chamber, whose second factor must
 * be fresh. Without the maker's agreement nothing is kept. An empty CNSS number leaves the one that is known.
 */
export const setCoverStatus = defineCommand({
  name: "cover.set-status",
  input: z.strictObject({
    artisanId: idSchema("artisan"),
    status: z.enum(coverStatuses, "STATUS_REQUIRED"),
    number: z.string().trim().max(30).optional(),
  }),
  errors: ["COVER_NO_CONSENT", "NUMBER_INVALID", "STEP_UP_REQUIRED"],
  load: ({ tx, input }) => lockMaker(tx, input.artisanId),
  policy: ownCoverOrOffice,
  handler: async ({ tx, input, resource: maker, actor, now, fail }) => {
    const own = isOwn(actor, maker);
    if (!own && !isSteppedUp(actor, now)) fail("STEP_UP_REQUIRED");
    const number = input.number ? readCoverNumber(input.number) : null;
    if (input.number && !number) fail("NUMBER_INVALID");
    const { artisanId, chamberId } = maker;
    if (!(await consentsOf(tx, { artisanId })).health_cover) fail("COVER_NO_CONSENT");
    const known = await lockCover(tx, artisanId);
    await writeCover(tx, {
      artisanId,
      chamberId,
      status: input.status,
      number: number ?? known?.number ?? null,
      asOf: dayInMorocco(now),
      source: own ? "maker" : "officer",
      by: actor.kind === "person" ? actor.userId : null,
      at: now,
    });
  },
  // That it was set, never to what.
  audit: ({ resource }) => ({ object: resource.artisanId }),
});

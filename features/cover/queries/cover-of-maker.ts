import "server-only";
import { z } from "zod";
import { keepsCover } from "#features/cover/policy.ts";
import { readCover } from "#features/cover/queries/read-cover.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** A maker's health cover, for the registrars and managers of their chamber with a fresh second factor. */
export const coverOfMaker = defineQuery({
  name: "cover.of-maker",
  input: z.strictObject({ artisanId: idSchema("artisan") }),
  handler: ({ tx, input }) => readCover(tx, input.artisanId),
  policy: (actor, { resource }) => keepsCover(actor, resource.chamberId),
  stepUp: true,
});

import "server-only";
import { z } from "zod";
import { ownCover } from "#features/cover/policy.ts";
import { readCover } from "#features/cover/queries/read-cover.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** What is kept of one's own health cover, and since when one agrees to it. */
export const myCover = defineQuery({
  name: "cover.mine",
  input: z.strictObject({ artisanId: idSchema("artisan") }),
  handler: ({ tx, input }) => readCover(tx, input.artisanId),
  policy: ownCover,
});

import "server-only";
import { z } from "zod";
import { moveToAccount } from "#features/wishlist/commands/move-to-account.ts";
import { anyPerson } from "#features/wishlist/policy.ts";
import { ownSerials } from "#features/wishlist/queries/own-list.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Puts the browser's list onto the account of whoever has signed in there. Answers every serial of the account. */
export const gather = defineCommand({
  name: "wishlist.gather",
  input: z.strictObject({}),
  errors: [],
  load: async () => ({}),
  policy: anyPerson,
  handler: async ({ tx, actor }) => {
    await moveToAccount(tx, actor);
    return { serials: await ownSerials(tx, actor) };
  },
  audit: null,
});

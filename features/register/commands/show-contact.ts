import "server-only";
import { z } from "zod";
import { lockMaker } from "#features/register/commands/lock-maker.ts";
import { mayKeepRegister } from "#features/register/policy.ts";
import { type Contact, contactOf } from "#features/register/queries/contact-of.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Shows a maker's address, number and identity card in full, once: a command, because each look is written down. */
export const showContact = defineCommand({
  name: "register.show-contact",
  input: z.strictObject({ artisanId: idSchema("artisan") }),
  errors: [],
  load: ({ tx, input }) => lockMaker(tx, input.artisanId),
  policy: (actor, { resource }) => mayKeepRegister(actor, resource.chamberId),
  stepUp: true,
  handler: async ({ tx, input }): Promise<Contact> => {
    const contact = await contactOf(tx, input.artisanId);
    const { email = null, phone = null, cin = null } = contact ?? {};
    return { email, phone, cin };
  },
  audit: ({ input }) => ({ object: input.artisanId }),
});

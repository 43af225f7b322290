import "server-only";
import { mayReadDelivery } from "#features/shipping/policy.ts";
import { readTariffs } from "#features/shipping/queries/read-tariffs.ts";
import { noInput } from "#features/shipping/schema.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Every tariff ever recorded, newest first. */
export const listTariffs = defineQuery({
  name: "shipping.list-tariffs",
  input: noInput,
  policy: mayReadDelivery,
  handler: ({ tx }) => readTariffs(tx),
});

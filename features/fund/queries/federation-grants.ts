import "server-only";
import { inArray } from "drizzle-orm";
import { z } from "zod";
import { fundGrant } from "#db/schema/fund.ts";
import { mayPay } from "#features/fund/policy.ts";
import { readBalances } from "#features/fund/queries/read-balance.ts";
import { readGrants } from "#features/fund/queries/read-grants.ts";
import type { Available, GrantDto } from "#features/fund/schema.ts";
import { defineQuery } from "#lib/kernel/query.ts";

export type FederationFund = { balances: Available[]; grants: GrantDto[] };

/** What chambers granted, for the federation that pays it. */
export const federationFund = defineQuery({
  name: "fund.federation",
  input: z.strictObject({}),
  handler: async ({ tx, actor, now }): Promise<FederationFund> => ({
    balances: await readBalances(tx, now),
    grants: await readGrants(tx, inArray(fundGrant.state, ["granted", "paid", "refused", "returned"]), actor),
  }),
  policy: mayPay,
});

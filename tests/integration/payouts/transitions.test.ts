import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import {
  accountTransitions,
  batchTransitions,
  lineTransitions,
} from "#features/payouts/domain/transitions.ts";
import { owner } from "#tests/factories/owner.ts";

const tables = {
  bank_account: accountTransitions,
  payout_batch: batchTransitions,
  payout_line: lineTransitions,
};

it.each(Object.entries(tables))("%s moves in the database as in the code", async (aggregate, inCode) => {
  const { rows } = (await owner().execute(
    sql`select from_state as "from", to_state as "to" from state_transition where aggregate = ${aggregate}`,
  )) as unknown as { rows: { from: string; to: string }[] };
  const pairs = Object.entries(inCode).flatMap(([from, all]) =>
    (all as readonly string[]).map((to) => `${from} → ${to}`),
  );
  expect(rows.map(({ from, to }) => `${from} → ${to}`).sort()).toEqual(pairs.sort());
});

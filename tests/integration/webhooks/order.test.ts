import { expect, test } from "vitest";
import { openShop } from "#tests/integration/checkout/world.ts";
import { sevenBuyers } from "#tests/integration/webhooks/scenario.ts";
import { deliver, shuffledWithRepeats } from "#tests/integration/webhooks/world.ts";
import { withPlanted } from "#tests/soak/model/planted.ts";
import { readState, stateHash } from "#tests/soak/model/state-hash.ts";

openShop();

test("in whatever order events come, and however often, the same is sold, booked and owed", async () => {
  const first = await sevenBuyers(deliver);
  const wanted = await readState(first);
  const empty = Object.entries(wanted).filter(([, rows]) => (rows as string[]).length === 0);
  expect(empty.map(([table]) => table)).toEqual(["disputes", "payouts"]);
  const hash = await stateHash(first);
  const backwards = await sevenBuyers((events) => deliver([...events].reverse()));
  expect(await readState(backwards)).toEqual(wanted);
  for (const seed of [1, 2, 3, 4]) {
    const again = await sevenBuyers((events) => deliver(shuffledWithRepeats(events, seed)));
    expect(await readState(again), `seed ${seed}`).toEqual(wanted);
    expect(await stateHash(again)).toBe(hash);
  }
}, 120_000);

test("I13 is seen to break when the product believes the last event instead of the provider", async () => {
  const hash = await stateHash(await sevenBuyers(deliver));
  const fault = {
    breaks: "I13",
    fault: "releases what another event has sold",
    where: [
      {
        table: "hold",
        event: "update" as const,
        body: `if new.state = 'committed' and exists (select 1 from stripe_event e where e.type = 'payment_intent.payment_failed'
          or e.type = 'checkout.session.expired') then new.state := 'released'; end if;`,
      },
    ],
    steps: [],
  };
  const changed = await withPlanted(fault, async () =>
    stateHash(await sevenBuyers((events) => deliver([...events].reverse()))),
  );
  expect(changed).not.toBe(hash);
}, 60_000);

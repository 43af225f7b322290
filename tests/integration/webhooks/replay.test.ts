import { expect, test } from "vitest";
import { brokenInvariants } from "#tests/soak/model/invariants.ts";
import { withPlanted } from "#tests/soak/model/planted.ts";
import { openModelShop } from "#tests/soak/model/shop.ts";
import { readState, stateHash } from "#tests/soak/model/state-hash.ts";
import { backwards, shuffledBy, threeDays } from "#tests/soak/model/three-days.ts";

openModelShop();

/** What the story leaves when every event is heard as it happens. */
let undisturbed = "";

test("three days of lost events, heard afterwards in any order and twice, leave what no loss would have left", async () => {
  await threeDays("at once");
  const wanted = await readState();
  const empty = Object.entries(wanted).filter(([, rows]) => (rows as string[]).length === 0);
  expect(empty.map(([table]) => table)).toEqual(["receipts"]);
  expect(await brokenInvariants()).toEqual([]);
  undisturbed = await stateHash();
  await threeDays(shuffledBy(1));
  expect(await readState()).toEqual(wanted);
  expect(await stateHash()).toBe(undisturbed);
}, 120_000);

test("another state is left when the product believes what an event says instead of asking", async () => {
  const fault = {
    breaks: "I13",
    fault: "takes an event's word for where a dispute stands",
    where: [
      {
        table: "stripe_event",
        event: "update" as const,
        body: `if new.state = 'processed' and new.type like 'charge.dispute.%' then
          update dispute set status = case new.type when 'charge.dispute.closed' then 'lost'
            when 'charge.dispute.updated' then 'under_review' else 'needs_response' end
          where stripe_dispute_id = new.object_id; end if;`,
      },
    ],
    steps: [],
  };
  await withPlanted(fault, () => threeDays(backwards));
  expect(undisturbed).not.toBe("");
  expect(await stateHash()).not.toBe(undisturbed);
}, 120_000);

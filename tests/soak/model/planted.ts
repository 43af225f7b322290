import { query } from "#tests/integration/checkout/world.ts";
import type { Step } from "#tests/soak/model/steps.ts";

/** A fault that a programmer could have made, planted beneath the product in the database of a test. */
export type Planted = {
  /** The invariant that must be seen to break. */
  breaks: string;
  /** What a reviewer would have written on the change. */
  fault: string;
  /** Row triggers that run before the others. */
  where: readonly { table: string; event: "insert" | "update"; body: string }[];
  /** Rules of the database that would have refused the fault before any invariant saw it. */
  without?: readonly { constraint?: string; trigger?: string; on: string }[];
  steps: readonly Step[];
};

const bought = (shelf: number): Step[] => [
  { do: "buy", abroad: false, shelves: [shelf] },
  { do: "pay", which: 0, outcome: "paid" },
  { do: "settle", which: 0, times: 1 },
];

/** A purchase with a gift, taken back before anything was sent. */
const givenBack: Step[] = [
  { do: "buy", abroad: true, shelves: [4], gift: "12.34" },
  { do: "pay", which: 0, outcome: "paid" },
  { do: "settle", which: 0, times: 1 },
  { do: "cancel-units", order: 0, whole: true },
  { do: "work" },
];

/** The first buyer gives up, a second one buys the only unit, and the first one's money arrives after all. */
const tooLate: Step[] = [
  { do: "buy", abroad: false, shelves: [0] },
  { do: "cancel", which: 0 },
  { do: "buy", abroad: false, shelves: [0] },
  { do: "pay", which: 1, outcome: "paid" },
  { do: "settle", which: 1, times: 1 },
  { do: "pay-late", which: 0 },
  { do: "settle", which: 0, times: 1 },
];

export const planted: readonly Planted[] = [
  {
    breaks: "I1",
    fault: "promises units that are not there",
    where: [
      {
        table: "stock",
        event: "update",
        body: "if new.held > old.held then new.held := new.on_hand + 1; end if;",
      },
    ],
    without: [{ constraint: "stock_bounds", on: "stock" }],
    steps: [
      { do: "buy", abroad: false, shelves: [4] },
      { do: "webhooks", mode: "drop", seed: 0 },
    ],
  },
  {
    breaks: "I2",
    fault: "takes one unit too many off the shelf",
    where: [
      {
        table: "stock",
        event: "update",
        body: "if new.on_hand < old.on_hand then new.on_hand := new.on_hand - 1; end if;",
      },
    ],
    steps: bought(4),
  },
  {
    breaks: "I3",
    fault: "forgets to give units back",
    where: [
      {
        table: "stock",
        event: "update",
        body: "if new.held < old.held and new.on_hand = old.on_hand then new.held := old.held; end if;",
      },
    ],
    steps: [
      { do: "buy", abroad: false, shelves: [4] },
      { do: "cancel", which: 0 },
    ],
  },
  {
    breaks: "I4",
    fault: "sells a unique piece and leaves it on the shelf",
    where: [
      {
        table: "stock",
        event: "update",
        body: "if new.on_hand < old.on_hand then new.on_hand := old.on_hand; end if;",
      },
    ],
    steps: [
      ...bought(0),
      { do: "buy", abroad: false, shelves: [0] },
      { do: "pay", which: 1, outcome: "paid" },
      { do: "settle", which: 1, times: 1 },
    ],
  },
  {
    breaks: "I5",
    fault: "books a commission that nobody gave",
    where: [
      {
        table: "journal_line",
        event: "insert",
        body: "if new.account = 'commission' then new.amount_minor := new.amount_minor - 1; end if;",
      },
    ],
    without: [{ trigger: "journal_line_balanced", on: "journal_line" }],
    steps: bought(4),
  },
  {
    breaks: "I6",
    fault: "loses money that came too late",
    where: [{ table: "refund", event: "insert", body: "return null;" }],
    steps: tooLate,
  },
  {
    breaks: "I7",
    fault: "gives back twice what was paid",
    where: [{ table: "refund", event: "insert", body: "new.amount_minor := new.amount_minor * 2;" }],
    steps: tooLate,
  },
  {
    breaks: "I8",
    fault: "owes a maker less than nothing",
    where: [
      {
        table: "journal_line",
        event: "insert",
        body: "if new.account like 'seller_payable:%' then new.account := replace(new.account, 'payable', 'receivable'); end if;",
      },
    ],
    without: [
      { constraint: "seller_balance_amounts", on: "seller_balance" },
      { trigger: "seller_balance_one_side", on: "seller_balance" },
    ],
    steps: bought(4),
  },
  {
    breaks: "I9",
    fault: "pays a maker more than the books say",
    where: [{ table: "payout_line", event: "insert", body: "new.amount_minor := new.amount_minor + 100;" }],
    steps: [
      ...bought(4),
      { do: "advance", order: 0, to: "delivered" },
      { do: "work" },
      { do: "pay-out", ends: "confirmed" },
    ],
  },
  {
    breaks: "I10",
    fault: "keeps a second payment for the same purchase",
    where: [
      {
        table: "refund",
        event: "insert",
        body: "if new.reason = 'second_payment' then return null; end if;",
      },
    ],
    steps: [
      { do: "buy", abroad: false, shelves: [4] },
      { do: "pay-twice", which: 0 },
    ],
  },
  {
    breaks: "I17",
    fault: "loses what a maker gave to the fund",
    where: [
      {
        table: "journal_line",
        event: "insert",
        body: "if new.account like 'transmission_fund:%' then new.account := 'loss'; end if;",
      },
    ],
    steps: bought(4),
  },
  {
    breaks: "I17",
    fault: "books a buyer's gift as somebody else's",
    where: [
      {
        table: "journal_line",
        event: "insert",
        body: "if new.account like '%:gifts' then new.account := 'commission'; end if;",
      },
    ],
    steps: givenBack.slice(0, 3),
  },
  {
    breaks: "I17",
    fault: "gives a gift back out of nowhere, and keeps it in the fund",
    where: [
      {
        table: "journal_line",
        event: "insert",
        body: "if new.account like '%:gifts' and new.amount_minor > 0 then new.account := 'loss'; end if;",
      },
    ],
    steps: givenBack,
  },
  {
    breaks: "I18",
    fault: "keeps the gift of a purchase of which nothing was sent",
    where: [
      { table: "refund", event: "insert", body: "if new.reason = 'fund_gift' then return null; end if;" },
    ],
    steps: givenBack,
  },
  {
    breaks: "I11",
    fault: "sells without taking the promise off",
    where: [
      {
        table: "hold",
        event: "update",
        body: "if new.state = 'committed' then new.state := 'active'; end if;",
      },
    ],
    steps: bought(4),
  },
  {
    breaks: "I12",
    fault: "leaves a job for ever",
    where: [
      {
        table: "pgboss.job_common",
        event: "update",
        body: `if new.state = 'completed' then
      new.state := 'created'; new.created_on := now() - interval '1 hour'; new.start_after := new.created_on;
    end if;`,
      },
    ],
    steps: tooLate,
  },
  {
    breaks: "I14",
    fault: "heals what a lost webhook left in another way than the webhook would have",
    where: [
      // The reconciler of every minute overlooks it, so that it is left to the nightly one.
      { table: "checkout", event: "insert", body: "new.created_at := now() + interval '1 year';" },
      {
        table: "hold",
        event: "update",
        body: `if new.state = 'committed' and exists (select 1 from reconciliation_run where finished_at is null) then
          new.state := 'active'; end if;`,
      },
    ],
    steps: [
      { do: "webhooks", mode: "drop", seed: 0 },
      { do: "buy", abroad: false, shelves: [4] },
      { do: "pay", which: 0, outcome: "paid" },
    ],
  },
  {
    breaks: "I15",
    fault: "writes an order that is dearer than what was paid",
    where: [
      {
        table: "artisan_order",
        event: "insert",
        body: "new.items_minor := new.items_minor + 1; new.total_minor := new.total_minor + 1;",
      },
    ],
    steps: bought(4),
  },
  {
    breaks: "I16",
    fault: "skips a state",
    where: [
      {
        table: "order_event",
        event: "insert",
        body: "if new.state = 'packed' then new.state := 'closed'; end if;",
      },
    ],
    steps: [...bought(4), { do: "advance", order: 0, to: "packed" }],
  },
];

/** Plants a fault, runs `during`, and takes it out again. What it spoilt stays: each run looks at its own rows alone. */
export async function withPlanted<T>(fault: Planted, during: () => Promise<T>): Promise<T> {
  const { where, without = [] } = fault;
  for (const { constraint, trigger, on } of without)
    await query(
      constraint
        ? `alter table ${on} drop constraint ${constraint}`
        : `alter table ${on} disable trigger ${trigger}`,
    );
  for (const [n, { table, event, body }] of where.entries()) {
    await query(`create or replace function planted_${n}() returns trigger language plpgsql security definer as
      $$ begin ${body} return new; end $$`);
    // Triggers run in the order of their names: this one first.
    await query(
      `create trigger "0_planted" before ${event} on ${table} for each row execute function planted_${n}()`,
    );
  }
  try {
    return await during();
  } finally {
    for (const { table } of where) await query(`drop trigger "0_planted" on ${table}`);
    for (const { trigger, on } of without)
      if (trigger) await query(`alter table ${on} enable trigger ${trigger}`);
  }
}

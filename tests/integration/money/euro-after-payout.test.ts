import { beforeAll, expect, it } from "vitest";
import { makeRules } from "#tests/factories/rules.ts";
import { db, openBorders, openShop, query } from "#tests/integration/checkout/world.ts";
import { euroAfterPayout } from "#tests/integration/money/euro-story.ts";
import { withPlanted } from "#tests/soak/model/planted.ts";

openShop();
openBorders();
beforeAll(() => makeRules(db));

it("a purchase in euros of two makers, one of them paid, and a unit of theirs sent back: all accounts of it agree to the cent", async () => {
  for (const [name, [said, wanted]] of Object.entries(await euroAfterPayout()))
    expect(said, name).toEqual(wanted);
  const off = await query(
    "select journal_id from harness.journal_line group by journal_id, currency having sum(amount_minor) <> 0",
  );
  expect(off).toEqual([]);
});

const ofRefund = (kind: string) =>
  `exists (select 1 from journal j where j.id = new.journal_id and j.source_type = 'refund' and j.kind = '${kind}')`;

/** Each a cent somewhere; and the accounts that must be seen to disagree then, none of the others. */
const faults = [
  {
    fault: "takes a cent more from the maker than is theirs",
    table: "journal_line",
    body: `if new.currency = 'MAD' and ${ofRefund("owed")} then
      if new.account like 'seller_receivable:%' then new.amount_minor := new.amount_minor + 1; end if;
      if new.account = 'commission' then new.amount_minor := new.amount_minor - 1; end if; end if;`,
    seen: ["earnings", "statement", "ledger: the maker"],
  },
  {
    fault: "tells the maker of another share than it took",
    table: "refund_line",
    body: "if new.commission_minor > 0 then new.commission_minor := new.commission_minor + 1; end if;",
    seen: ["mail to the maker"],
  },
  {
    fault: "gives the buyer a cent more than was paid for the unit",
    table: "refund",
    body: "new.amount_minor := new.amount_minor + 1;",
    seen: ["refund", "ledger: the buyer", "provider: refunds", "provider: what is left", "mail to the buyer"],
  },
  {
    fault: "books a cent more than the provider gave back",
    table: "journal_line",
    body: `if ${ofRefund("sent")} then
      if new.account = 'psp_clearing' then new.amount_minor := new.amount_minor - 1; end if;
      if new.account = 'refund_payable' then new.amount_minor := new.amount_minor + 1; end if; end if;`,
    seen: ["ledger: the buyer", "provider: balance", "provider: what is left"],
  },
];

it.each(faults)("a cent is seen when the product $fault", async ({ fault, table, body, seen }) => {
  const where = [{ table, event: "insert" as const, body }];
  const accounts = await withPlanted({ breaks: "the cent", fault, where, steps: [] }, euroAfterPayout);
  const off = Object.entries(accounts).filter(
    ([, [said, wanted]]) => JSON.stringify(said) !== JSON.stringify(wanted),
  );
  expect(off.map(([name]) => name)).toEqual(seen);
});

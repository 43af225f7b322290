import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import {
  accountRequests,
  decideAccount,
  myBank,
  requestAccount,
  withdrawAccount,
} from "#features/payouts/index.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import { accountsOf, makePaidMaker, rib } from "#tests/integration/payouts/world.ts";
import { makeOffice, queued, stale } from "#tests/integration/register/world.ts";

const refused = (code: string) => ({ ok: false, error: { code } });

it("a change of account asks for a second factor, tells the old contact, and stores no digits in the clear", async () => {
  const { maker, himself, manager } = await makeOffice();
  const input = { artisanId: maker.id, rib: "MA64 0115 1900 0001 2050 0053 4921", holder: "Maker" };
  expect(await requestAccount({ actor: stale(himself) }, input)).toMatchObject(refused("STEP_UP_REQUIRED"));
  const { accountId } = unwrap(await requestAccount({ actor: himself }, input));
  expect(await queued("mail.send", accountId)).toEqual(["bank-account"]);
  expect(await queued("sms.send", accountId)).toEqual(["bank-account"]);
  const [row] = await accountsOf(maker.id);
  expect(row).toMatchObject({ lastFour: "4921", state: "requested" });
  expect(JSON.stringify(row)).not.toContain(rib.slice(6, 22));
  expect(await requestAccount({ actor: himself }, input)).toMatchObject(refused("ACCOUNT_WAITING"));
  const waiting = unwrap(await accountRequests({ actor: manager }, {}));
  expect(waiting.map((one) => one.id)).toEqual([accountId]);
  unwrap(await withdrawAccount({ actor: himself }, { accountId }));
  expect(unwrap(await myBank({ actor: himself }, { artisanId: maker.id })).inForce).toBeNull();
});

it("whoever asked for an account cannot approve it, neither by code nor by the database", async () => {
  const { maker, himself, manager, registrar } = await makeOffice();
  const both = { ...himself, grants: [...himself.grants, ...manager.grants] };
  const { accountId } = unwrap(
    await requestAccount({ actor: both }, { artisanId: maker.id, rib, holder: "Maker" }),
  );
  expect(await decideAccount({ actor: both }, { accountId, decision: "approve" })).toMatchObject(
    refused("FORBIDDEN"),
  );
  expect(await decideAccount({ actor: registrar }, { accountId, decision: "approve" })).toMatchObject(
    refused("NOT_FOUND"),
  );
  await expect(
    owner().execute(
      sql`update bank_account set state = 'approved', decided_by = requested_by where id = ${accountId}`,
    ),
  ).rejects.toThrow();
  expect(await decideAccount({ actor: manager }, { accountId, decision: "refuse" })).toMatchObject(
    refused("REASON_REQUIRED"),
  );
  expect((await decideAccount({ actor: manager }, { accountId, decision: "approve" })).ok).toBe(true);
});

it("an account with a wrong key or too few digits is refused", async () => {
  const { maker, himself } = await makeOffice();
  for (const [typed, code] of [
    ["011519000001205000534922", "RIB_KEY"],
    ["0115190000012050005349", "RIB_DIGITS"],
  ] as const) {
    const result = await requestAccount(
      { actor: himself },
      { artisanId: maker.id, rib: typed, holder: "Maker" },
    );
    expect(result).toMatchObject({ ok: false, error: { details: { fields: { rib: code } } } });
  }
});

it("a refused change leaves the account from before in force", async () => {
  const { maker, himself, manager, accountId } = await makePaidMaker();
  const next = unwrap(
    await requestAccount(
      { actor: himself },
      { artisanId: maker.id, rib: "007810000123456789012345", holder: "Maker" },
    ),
  );
  expect(unwrap(await myBank({ actor: himself }, { artisanId: maker.id })).inForce).toBeNull();
  unwrap(
    await decideAccount(
      { actor: manager },
      { accountId: next.accountId, decision: "refuse", reason: "Name differs" },
    ),
  );
  expect(unwrap(await myBank({ actor: himself }, { artisanId: maker.id })).inForce).toBe(accountId);
});

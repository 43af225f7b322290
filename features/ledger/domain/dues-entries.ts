import { accounts, type Entry } from "#features/ledger/domain/entries.ts";
import { type Money, money } from "#lib/money/money.ts";

type Dues = { bodyId: string; memberId: string; amount: Money };

const move = (debit: string, credit: string, amount: Money): Entry[] => [
  { account: debit, amount },
  { account: credit, amount: money(-amount.minor, amount.currency) },
];

/** A member owes dues that the assembly decided. */
export const duesCalledEntries = ({ bodyId, memberId, amount }: Dues): Entry[] =>
  move(accounts.duesOwed(memberId), accounts.bodyDues(bodyId), amount);

/** They owe them no longer: exempted. */
export const duesExemptEntries = ({ bodyId, memberId, amount }: Dues): Entry[] =>
  move(accounts.bodyDues(bodyId), accounts.duesOwed(memberId), amount);

/** Paid in cash into the body's own box. */
export const duesCashEntries = ({ bodyId, memberId, amount }: Dues): Entry[] =>
  move(accounts.bodyCash(bodyId), accounts.duesOwed(memberId), amount);

/** Paid by card: no longer owed by the member, and held by us for the body. */
export const duesCardEntries = (dues: Dues): Entry[] => [
  ...duesExemptEntries(dues),
  ...move(accounts.pspClearing, accounts.bodyPayable(dues.bodyId), dues.amount),
];

/** A payment by card that the bank of whoever paid took back: owed by the member again. What it took off us, the body bears. */
export const duesBackEntries = duesCalledEntries;

/** Our bank has transferred to a body or a chamber what we held for it on an account. */
export const transferredEntries = (account: string, amount: Money): Entry[] =>
  move(account, accounts.bank, amount);

/** A body or a chamber has paid into our bank what it owed us on its account. */
export const owedPaidEntries = (account: string, amount: Money): Entry[] =>
  move(accounts.bank, account, amount);

/** A transfer that came back: in our bank again, and held for them as before. */
export const transferReturnedEntries = (account: string, amount: Money): Entry[] =>
  move(accounts.bank, account, amount);

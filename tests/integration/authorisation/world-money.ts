import type { Database } from "#db/client.ts";
import {
  checkout,
  doorCode,
  doorPayment,
  moneyFile,
  moneyFileLine,
  receivingAccount,
  refund,
} from "#db/schema/index.ts";
import { doorCodeHash, doorCodePlace } from "#features/checkout/commands/door-code.ts";
import { phoneOfCheckout, sealAddress } from "#features/orders/index.ts";
import { randomToken } from "#lib/crypto/digest.ts";
import { seal } from "#lib/crypto/seal.ts";
import { newId } from "#lib/ids/ids.ts";

/** A purchase of nobody here that waits for its yes at the door, a file of payments, and a refund to be sent by bank. */
export async function makeMoneyThings(db: Database) {
  const [doorId, doorCodeId] = [newId("checkout"), newId("codConfirmation")];
  const [moneyFileId, bankRefundId] = [newId("moneyFile"), newId("refund")];
  const later = new Date(Date.now() + 86_400_000);
  await db.insert(checkout).values({
    ...{ id: doorId, state: "pending", number: `T-${doorId.slice(-8)}`, locale: "fr" },
    ...{ email: "door@example.test", method: "cash_on_delivery", currency: "MAD" },
    address: sealAddress(
      { name: "Door", phone: "+212611111111", line1: "1 Example", city: "Rabat", country: "MA" },
      phoneOfCheckout(doorId),
    ),
    ...{ itemsMinor: 100_00, shippingMinor: 0, totalMinor: 100_00, termsAcceptedAt: new Date() },
  });
  await db.insert(doorPayment).values({ checkoutId: doorId, phoneIndex: randomToken(), confirmBy: later });
  await db.insert(doorCode).values({
    ...{ id: doorCodeId, checkoutId: doorId, visitorHash: "none", expiresAt: later },
    codeHash: doorCodeHash(doorCodeId, "000000"),
    sealedCode: seal("000000", doorCodePlace(doorCodeId)),
  });
  await db.insert(receivingAccount).values({
    ...{ holder: "Test", bank: "Test", rib: "0".repeat(24), validFrom: "2026-01-01", source: "Test" },
  });
  await db
    .insert(moneyFile)
    .values({ id: moneyFileId, source: "bank", name: "x.csv", sha256: randomToken() });
  await db.insert(moneyFileLine).values({
    ...{ fileId: moneyFileId, line: 2, reference: "x", amountMinor: 100, day: "2026-11-26" },
    ...{ fingerprint: randomToken(), state: "waiting" },
  });
  await db.insert(refund).values({
    ...{ id: bankRefundId, checkoutId: doorId, reason: "second_payment", currency: "MAD", amountMinor: 100 },
  });
  return { doorId, doorCodeId, moneyFileId, bankRefundId };
}

import { eq } from "drizzle-orm";
import { connect, type Database } from "#db/client.ts";
import { application } from "#db/schema/applications.ts";
import { attempt, checkout, stripeEvent } from "#db/schema/checkout.ts";
import { refund } from "#db/schema/ledger.ts";
import { badge } from "#db/schema/provenance.ts";
import { standingChange } from "#db/schema/register.ts";
import { document } from "#db/schema/vault.ts";
import { addLine } from "#features/cart/index.ts";
import { requestCode } from "#features/identity/index.ts";
import { randomToken, sha256Hex } from "#lib/crypto/digest.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { anonymous } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { makeChamber } from "#tests/factories/chambers.ts";
import { makePaidCheckout } from "#tests/factories/checkouts.ts";
import { makeUser } from "#tests/factories/people.ts";
import { type MadePiece, makePiece } from "#tests/factories/pieces.ts";
import { makeCommission, makeTariffs } from "#tests/factories/rates.ts";
import { makeRules } from "#tests/factories/rules.ts";
import { stableId } from "#tests/factories/stable-id.ts";
import { words } from "#tests/factories/words.ts";
import { makeActors, persons } from "#tests/integration/authorisation/actors.ts";

/** One of everything that a command or query can be about, and one actor of each kind. */
export async function makeWorld() {
  const owner = connect(process.env.DATABASE_URL ?? "", { max: 2 });
  try {
    return await fill(owner.db);
  } finally {
    await owner.end();
  }
}

export type World = Awaited<ReturnType<typeof makeWorld>>;

async function fill(db: Database) {
  const ours = await makeChamber(db);
  const theirs = await makeChamber(db);
  const maker = await makeArtisan(db, { chamberId: ours.id });
  const otherMaker = await makeArtisan(db, { chamberId: theirs.id });
  const [craftId] = maker.craftIds;
  if (!craftId) throw new Error("a maker has a craft");
  const piece = await makePiece(db, { artisanId: maker.id, craftId, availability: "stock", onHand: 9 });
  const userOf: Record<string, Id<"user">> = {};
  for (const kind of persons) userOf[kind] = (await makeUser(db)).id;

  const visitorHash = sha256Hex(randomToken());
  const buyerHash = sha256Hex(randomToken());
  const sale = await sell(db, piece, userOf.shopper, buyerHash);
  unwrap(await addLine({ actor: { kind: "anonymous", visitorHash } }, { sku: piece.sku, quantity: 1 }));
  const browser = randomToken();
  const code = unwrap(
    await requestCode({ actor: anonymous }, { email: "asks@example.test", browser, locale: "fr" }),
  );
  const eventId = `evt_${randomToken(8)}`;
  await db.insert(stripeEvent).values({ id: eventId, type: "charge.updated", payload: {} });
  const badgeId = newId("badge");
  await db.insert(badge).values({
    id: badgeId,
    claim: "workshop_checked",
    artisanId: maker.id,
    chamberId: ours.id,
    firstReviewer: (await makeUser(db)).id,
    secondReviewer: (await makeUser(db)).id,
    publicNote: words("Checked"),
    issuedAt: new Date("2026-02-01T00:00:00Z"),
    expiresAt: new Date("2029-02-01T00:00:00Z"),
  });
  const applicationId = newId("application");
  const documentId = newId("document");
  const applicant = userOf.shopper;
  if (!applicant) throw new Error("the shopper applies");
  await db.insert(application).values({
    id: applicationId,
    number: `T-${applicationId.slice(-8)}`,
    chamberId: ours.id,
    kind: "maalem",
    state: "submitted",
    locale: "ar",
    name: words("Applicant"),
    applicantUserId: applicant,
    submittedAt: new Date("2026-06-01T09:00:00Z"),
  });
  await db.insert(document).values({
    id: documentId,
    chamberId: ours.id,
    applicationId,
    kind: "identity_front",
    storageKey: `vault/${documentId}`,
    sealedKey: "1.none.none",
    mediaType: "image/webp",
    size: 1,
    uploadedBy: applicant,
  });
  const standingId = newId("standing");
  await db.insert(standingChange).values({
    id: standingId,
    artisanId: maker.id,
    chamberId: ours.id,
    to: "suspended",
    reason: "OTHER",
    effectiveFrom: new Date("2999-01-01T00:00:00Z"),
  });
  await makeRules(db);
  return {
    applicationId,
    documentId,
    standingId,
    craftId,
    actors: makeActors({
      ours: ours.id,
      theirs: theirs.id,
      maker: maker.id,
      otherMaker: otherMaker.id,
      checkoutId: sale.checkoutId,
      visitorHash,
      buyerHash,
      userOf,
    }),
    ...sale,
    chamberId: ours.id,
    chamberKey: ours.key,
    artisanId: maker.id,
    pieceId: piece.id,
    serial: piece.serial,
    sku: piece.sku,
    browser,
    codeId: code.id,
    eventId,
    badgeId,
  };
}

/** A paid purchase of one piece, with a refund that is due. */
async function sell(db: Database, piece: MadePiece, userId: Id<"user"> | undefined, visitorHash: string) {
  const key = `authorisation ${piece.sku}`;
  const checkoutId = await db.transaction(async (tx) => {
    await makeTariffs(tx);
    await makeCommission(tx);
    return makePaidCheckout(tx, {
      key,
      ...(userId ? { userId } : {}),
      email: "shopper@example.test",
      locale: "fr",
      address: { name: "Example", phone: "+212600000000", line1: "1 Example", city: "Rabat", country: "MA" },
      lines: [
        {
          sku: piece.sku,
          pieceId: piece.id,
          artisanId: piece.artisanId,
          quantity: 1,
          unitMinor: piece.priceMinor,
          title: words("Bowl"),
          weightGrams: 900,
          leadDays: 0,
        },
      ],
      parts: [{ artisanId: piece.artisanId, paidAt: new Date("2026-05-01T10:00:00Z"), steps: [] }],
    });
  });
  await db.update(checkout).set({ visitorHash }).where(eq(checkout.id, checkoutId));
  const [first] = await db.select().from(attempt).where(eq(attempt.checkoutId, checkoutId));
  const refundId = newId("refund");
  await db.insert(refund).values({
    id: refundId,
    checkoutId,
    paymentIntent: "pi_authorisation",
    reason: "requested",
    currency: "MAD",
    amountMinor: 100,
  });
  if (!first) throw new Error("a checkout has an attempt");
  return {
    checkoutId,
    orderId: stableId("order", `${key} ${piece.artisanId}`),
    attemptId: first.id,
    refundId,
  };
}

import { randomUUID } from "node:crypto";
import { connect, type Database } from "#db/client.ts";
import { application } from "#db/schema/applications.ts";
import { card } from "#db/schema/cards.ts";
import { stripeEvent } from "#db/schema/checkout.ts";
import { coverExchange } from "#db/schema/cover.ts";
import { credential } from "#db/schema/provenance.ts";
import { registryImport, registryRecord, standingChange } from "#db/schema/register.ts";
import { document } from "#db/schema/vault.ts";
import { newCardCode } from "#features/cards/domain/code.ts";
import { addLine } from "#features/cart/index.ts";
import { requestCode } from "#features/identity/index.ts";
import { blindIndex } from "#lib/crypto/blind-index.ts";
import { randomToken, sha256Hex } from "#lib/crypto/digest.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { anonymous } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { type MadeArtisan, makeArtisan } from "#tests/factories/artisans.ts";
import { makeAwardedBadge } from "#tests/factories/badges.ts";
import { makeBody, makeBodyMember, makeBodyOffice } from "#tests/factories/bodies.ts";
import { makeChamber, makeRegion } from "#tests/factories/chambers.ts";
import { makeUser } from "#tests/factories/people.ts";
import { makePicture, makePiece } from "#tests/factories/pieces.ts";
import { makeProvince } from "#tests/factories/provinces.ts";
import { makeRules } from "#tests/factories/rules.ts";
import { makeCollection, makeStory } from "#tests/factories/stories.ts";
import { makeVoice } from "#tests/factories/voices.ts";
import { words } from "#tests/factories/words.ts";
import { makeActors, persons } from "#tests/integration/authorisation/actors.ts";
import { makeAppealThings } from "#tests/integration/authorisation/world-appeals.ts";
import { makeBodyLife } from "#tests/integration/authorisation/world-bodies.ts";
import { makeDeliveryThings } from "#tests/integration/authorisation/world-delivery.ts";
import { makeDeskThings } from "#tests/integration/authorisation/world-desk.ts";
import { documentThings } from "#tests/integration/authorisation/world-documents.ts";
import { makeEditorThings } from "#tests/integration/authorisation/world-editor.ts";
import { makeEquipmentThings } from "#tests/integration/authorisation/world-equipment.ts";
import { makeFairThings } from "#tests/integration/authorisation/world-fairs.ts";
import { federationThings } from "#tests/integration/authorisation/world-federation.ts";
import { identityThings } from "#tests/integration/authorisation/world-identity.ts";
import { makeMaterialThings } from "#tests/integration/authorisation/world-materials.ts";
import { makeMoneyThings } from "#tests/integration/authorisation/world-money.ts";
import { makeNewsletterThings } from "#tests/integration/authorisation/world-newsletter.ts";
import { makeFulfilmentThings } from "#tests/integration/authorisation/world-orders.ts";
import { payoutThings } from "#tests/integration/authorisation/world-payouts.ts";
import { makePromotionThings } from "#tests/integration/authorisation/world-promotions.ts";
import { makeQualityThings } from "#tests/integration/authorisation/world-quality.ts";
import { makeRefundThings } from "#tests/integration/authorisation/world-refunds.ts";
import { makeRegisterThings } from "#tests/integration/authorisation/world-register.ts";
import { makeReportThings } from "#tests/integration/authorisation/world-reports.ts";
import { reviewThings } from "#tests/integration/authorisation/world-review.ts";
import { sell } from "#tests/integration/authorisation/world-sale.ts";
import { makeSiteThings } from "#tests/integration/authorisation/world-sites.ts";
import { makeSkillThings } from "#tests/integration/authorisation/world-skills.ts";
import { addStaff } from "#tests/integration/authorisation/world-staff.ts";
import { makeSteeringThings } from "#tests/integration/authorisation/world-steering.ts";
import { makeTeamThings } from "#tests/integration/authorisation/world-team.ts";
import { makeTransferThings } from "#tests/integration/authorisation/world-transfers.ts";
import { makeVisitThings } from "#tests/integration/authorisation/world-visits.ts";

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
  await makeRules(db);
  const regionCode = await makeRegion(db);
  const ours = await makeChamber(db, { regionCode });
  const provinceCode = await makeProvince(db, { chamberId: ours.id, regionCode });
  const theirs = await makeChamber(db);
  const maker = await makeArtisan(db, { chamberId: ours.id });
  const otherMaker = await makeArtisan(db, { chamberId: theirs.id });
  const [craftId] = maker.craftIds;
  if (!craftId) throw new Error("a maker has a craft");
  const piece = await makePiece(db, { artisanId: maker.id, craftId, availability: "stock", onHand: 9 });
  const imageId = await makePicture(db, piece.id);
  const voiceId = await makeVoice(db, piece.id);
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
  const payload = { created: "2026-06-01T09:00:00.000Z", isLive: false, apiVersion: null };
  await db.insert(stripeEvent).values({ id: eventId, type: "charge.updated", payload });
  const badgeId = await makeAwardedBadge(db, { artisanId: maker.id, chamberId: ours.id });
  const credentialId = `urn:uuid:${randomUUID()}`;
  await db.insert(credential).values({
    id: credentialId,
    kind: "skill_certificate",
    chamberId: ours.id,
    artisanId: maker.id,
    document: {},
    digest: "uEiAA",
    statusIndex: 7,
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
  const body = await makeBody(db, {
    chamberId: ours.id,
    state: "active",
    foundedOn: "2026-01-01",
    source: "Test",
  });
  const bodyMemberId = await makeBodyMember(db, body, maker.id);
  const bodyOfficeId = await makeBodyOffice(db, body, bodyMemberId);
  const { cardId, cardCode, portraitId } = await giveCard(db, maker, applicant);
  const exchangeId = await bringAnswers(db, ours.id, applicant);
  // A file the registrar fills in with somebody, offered to the other shopper's address.
  const assistedId = newId("application");
  await db.insert(application).values({
    id: assistedId,
    number: `D-${assistedId}`,
    chamberId: ours.id,
    kind: "artisan_experience",
    locale: "ar",
    assistedBy: userOf.registrar ?? null,
    assistedAt: "counter",
    accountEmail: "othershopper@example.test",
    phoneIndex: blindIndex("phone", ours.id, "+212600000000"),
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
    bodyId: body.id,
    bodyMemberId,
    bodyOfficeId,
    applicationId,
    assistedId,
    provinceCode,
    documentId,
    ...(await addStaff(db, ours.id, userOf)),
    ...(await reviewThings(db, ours.id)),
    ...(await registryThings(db, ours.id, applicationId, applicant)),
    ...(await payoutThings(db, maker, sale.refundId)),
    ...(await federationThings(db, ours.id, theirs.id, maker.id, otherMaker.id)),
    ...(await makeEditorThings(db, {
      ...{ artisanId: maker.id, chamberId: ours.id, pieceId: piece.id, imageId, userId: applicant },
    })),
    ...(await makeBodyLife(db, {
      ...{
        ...{ bodyId: body.id, bodyMemberId, chamberId: ours.id, artisanId: maker.id },
        ...{ masterId: otherMaker.id, craftId, userOf },
      },
    })),
    ...(await makeDeliveryThings(db)),
    ...(await makeMoneyThings(db)),
    ...(await makeAppealThings(db, ours.id)),
    ...(await makeTransferThings(db, ours.id, theirs.id)),
    ...(await makeVisitThings(db, ours.id)),
    ...(await makePromotionThings(db, ours.id, piece.id)),
    ...(await makeFairThings(db, { chamberId: ours.id, piece, checkoutId: sale.checkoutId })),
    ...(await makeMaterialThings(db, { chamberId: ours.id, artisanId: maker.id })),
    ...(await makeSteeringThings(db, ours.id, userOf.manager)),
    ...(await makeSkillThings(db, {
      ...{ artisanId: maker.id, chamberId: ours.id, craftId, credentialId, juror: userOf.verifier },
    })),
    ...(await makeEquipmentThings(db, { chamberId: ours.id, artisanId: maker.id, userId: applicant })),
    ...(await makeSiteThings(db, { chamberId: ours.id, artisanId: maker.id, userId: applicant })),
    ...(await makeReportThings(db, ours.id, piece.id)),
    ...(await makeFulfilmentThings(db, sale.orderId, ours.id)),
    ...(await makeDeskThings(db, applicant)),
    ...(await makeRegisterThings(db, {
      ...{ craftId, chamberId: ours.id, artisanId: maker.id },
      ...{ artisanUser: userOf.artisan, verifierUser: userOf.verifier },
    })),
    ...(await makeNewsletterThings(db, userOf.federation)),
    ...(await makeTeamThings(db, { artisanId: maker.id, pieceId: piece.id }, userOf)),
    exchangeId,
    cardId,
    cardCode,
    portraitId,
    standingId,
    craftId,
    regionCode,
    collectionId: (await makeCollection(db, { chamberId: ours.id, pieceIds: [piece.id] })).id,
    storyId: (await makeStory(db, { chamberId: ours.id, artisanId: maker.id, pieceIds: [piece.id] })).id,
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
    ...(await makeRefundThings(db, {
      checkoutId: sale.checkoutId,
      orderId: sale.orderId,
      artisanId: maker.id,
      chamberId: ours.id,
    })),
    chamberId: ours.id,
    chamberKey: ours.key,
    credentialId,
    artisanId: maker.id,
    pieceId: piece.id,
    imageId,
    voiceId,
    serial: piece.serial,
    sku: piece.sku,
    browser,
    codeId: code.id,
    eventId,
    badgeId,
    ...(await identityThings(db, userOf, ours.id)),
    ...(await makeQualityThings(db, { artisanId: maker.id, chamberId: ours.id, craftId, userOf })),
    ...(await documentThings(db, sale.orderId)),
  };
}

/** A registry file, a line of it, and a picture of a card for an application. */
async function registryThings(
  db: Database,
  chamberId: Id<"chamber">,
  applicationId: Id<"application">,
  userId: Id<"user">,
) {
  const [fileId, scanId] = [newId("document"), newId("document")];
  const [importId, recordId] = [newId("registryImport"), newId("registryRecord")];
  const stored = (id: Id<"document">) => ({
    ...{ id, chamberId, storageKey: `vault/${id}`, sealedKey: "1.none.none", size: 1, uploadedBy: userId },
  });
  await db.insert(document).values([
    { ...stored(fileId), kind: "registry_file", mediaType: "text/csv" },
    { ...stored(scanId), kind: "card_scan", mediaType: "image/webp", applicationId },
  ]);
  await db.insert(registryImport).values({
    ...{ id: importId, chamberId, documentId: fileId, fileName: "x.csv" },
    ...{ rows: 1, good: 1, bad: 0, startedBy: userId },
  });
  await db.insert(registryRecord).values({
    ...{ id: recordId, chamberId, importId, registryNumber: "DEMO-1", name: words("Line") },
    ...{ activity: "Pottery", category: "maalem", town: "Fez", fingerprint: "x", updatedAt: new Date() },
  });
  return { importId, recordId, scanId };
}

/** A maker's card in force, with a portrait that nothing can open. */
async function giveCard(db: Database, maker: MadeArtisan, uploadedBy: Id<"user">) {
  await makeRules(db);
  const portraitId = newId("document");
  await db.insert(document).values({
    id: portraitId,
    chamberId: maker.chamberId,
    artisanId: maker.id,
    kind: "portrait",
    storageKey: `vault/${portraitId}`,
    sealedKey: "1.none.none",
    mediaType: "image/webp",
    size: 1,
    uploadedBy,
  });
  const cardId = newId("card");
  const cardCode = newCardCode();
  await db.insert(card).values({
    id: cardId,
    number: `T-${cardId.slice(-8)}`,
    code: cardCode,
    artisanId: maker.id,
    chamberId: maker.chamberId,
    registryNumber: "NIA-1",
    holderName: words("Maker"),
    trade: words("Craft"),
    kind: "maalem",
    photoId: portraitId,
    validFrom: "2026-01-05",
    validUntil: "2099-01-05",
    stateAt: new Date("2026-01-05T09:00:00Z"),
    issuedAt: new Date("2026-01-05T09:00:00Z"),
  });
  return { cardId, cardCode, portraitId };
}

/** A file of the fund's answers that waits to be applied. */
async function bringAnswers(db: Database, chamberId: Id<"chamber">, by: Id<"user">) {
  const documentId = newId("document");
  await db.insert(document).values({
    id: documentId,
    chamberId,
    kind: "cover_file",
    storageKey: `vault/${documentId}`,
    sealedKey: "1.none.none",
    mediaType: "text/csv",
    size: 1,
    uploadedBy: by,
  });
  const id = newId("coverExchange");
  await db.insert(coverExchange).values({
    id,
    chamberId,
    direction: "import",
    month: "2026-06-01",
    rows: 1,
    problems: [],
    documentId,
    by,
    at: new Date("2026-06-01T09:00:00Z"),
  });
  return id;
}

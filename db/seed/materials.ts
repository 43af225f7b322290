import { and, asc, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import {
  lotRecall,
  lotRecallPiece,
  materialLot,
  piece,
  pieceMaterial,
  purchasePledge,
  supplierPermit,
} from "#db/schema/index.ts";
import { purchaseTitle, rawMaterials, recallWords, suppliers } from "#db/seed/data/raw-materials.ts";
import type { Dataset } from "#db/seed/dataset.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import { makeLotRow, makePurchase, makeRawMaterial, makeSupplier } from "#tests/factories/materials.ts";
import { stableId } from "#tests/factories/stable-id.ts";

type At = (day: number, minutes?: number) => Date;

const chamberKey = "fes";
const recalledPiece = "fes-camel-pouf";

/** Suppliers, materials and lots of one chamber, a past lot called back, and a purchase open for pledges. Where the whole story is told. */
export async function seedMaterials(tx: Tx, data: Dataset, at: At): Promise<void> {
  if (data.applications.length === 0) return;
  const chamberId = stableId("chamber", chamberKey);
  const isDemonstration = true;
  for (const { key, checks, restriction, ...facts } of rawMaterials) {
    const own = { ...facts, id: stableId("rawMaterial", key), chamberId, checks, isDemonstration };
    await makeRawMaterial(tx, { ...own, createdAt: at(-160), ...(restriction ? { restriction } : {}) });
  }
  for (const { key, ...facts } of suppliers)
    await makeSupplier(tx, { ...facts, id: stableId("supplier", key), chamberId, isDemonstration });
  await tx.insert(supplierPermit).values({
    ...{ id: stableId("supplierPermit", "timber"), supplierId: stableId("supplier", "timber"), chamberId },
    ...{ materialId: stableId("rawMaterial", "thuya"), number: "DEMO-AUT-12", issuer: "Démonstration" },
    ...{ validFrom: dayInMorocco(at(-150)), expiresOn: dayInMorocco(at(215)) },
  });
  const lot = (key: string, material: string, seller: string, day: number) => ({
    ...{
      id: stableId("lot", key),
      chamberId,
      materialId: stableId("rawMaterial", material),
      isDemonstration,
    },
    ...{ supplierId: stableId("supplier", seller), number: key, receivedOn: dayInMorocco(at(day)) },
    ...{ stateAt: at(day + 1), createdAt: at(day) },
  });
  const share = (artisanKey: string, quantityMilli: number) => ({
    artisanId: stableId("artisan", artisanKey),
    quantityMilli,
  });
  await makeLotRow(tx, {
    ...lot("DEMO-LAINE-7", "combed-wool", "wool-house", -40),
    quantityMilli: 120_000,
    shares: [share("taza-coop", 30_000)],
  });
  await makeLotRow(tx, {
    ...lot("DEMO-THUYA-2", "thuya", "timber", -30),
    origin: "Essaouira",
    permitId: stableId("supplierPermit", "timber"),
    shares: [share("fes-marquetry", 12_500)],
  });
  await makeLotRow(tx, {
    ...lot("DEMO-ARGILE-3", "clay", "wool-house", -2),
    origin: "Fès",
    quantityMilli: 800_000,
    state: "open",
  });
  await makeLotRow(tx, {
    ...lot("DEMO-TEINT-4", "plant-dye", "wool-house", -12),
    ...{ origin: "Meknès", state: "quarantined", stateReason: "Essai de teinture inégal (démonstration)" },
  });
  await recallLeather(tx, lot("DEMO-CUIR-5", "pouf-leather", "tannery", -120), at);
  await openWool(tx, chamberId, at);
}

type LotInput = Parameters<typeof makeLotRow>[1];

/** A lot of leather that turned out bad after one of its poufs was sold. */
async function recallLeather(
  tx: Tx,
  lot: LotInput & { id: Id<"lot">; number: string },
  at: At,
): Promise<void> {
  const { chamberId } = lot;
  const pieceId = stableId("piece", recalledPiece);
  const [found] = await tx
    .select({ piece, materialKey: pieceMaterial.materialKey, lot: pieceMaterial.lot })
    .from(piece)
    .innerJoin(pieceMaterial, eq(pieceMaterial.pieceId, piece.id))
    .where(eq(piece.id, pieceId))
    .orderBy(asc(pieceMaterial.position))
    .limit(1);
  if (!found) return;
  // The number the piece was signed with, where it has one.
  const number = found.lot ?? lot.number;
  await makeLotRow(tx, {
    ...{ ...lot, number, origin: "Fès", quantityMilli: 24_000 },
    shares: [{ artisanId: found.piece.artisanId, quantityMilli: 6000 }],
  });
  const part = and(eq(pieceMaterial.pieceId, pieceId), eq(pieceMaterial.materialKey, found.materialKey));
  await tx.update(pieceMaterial).set({ lot: number, lotId: lot.id }).where(part);
  const recallId = stableId("lotRecall", lot.number);
  const day = at(-5);
  await tx
    .update(materialLot)
    .set({ state: "recalled", stateAt: day, stateReason: recallWords.reason.fr ?? null })
    .where(eq(materialLot.id, lot.id));
  const { rows } =
    (await tx.execute(sql`select distinct o.id, o.number, o.checkout_id, c.locale from order_line l
    join artisan_order o on o.id = l.order_id join checkout c on c.id = o.checkout_id where l.piece_id = ${pieceId}`)) as unknown as {
      rows: { id: string; number: string; checkout_id: string; locale: string }[];
    };
  await tx.insert(lotRecall).values({
    ...{ id: recallId, lotId: lot.id, chamberId, ...recallWords, at: day },
    ...{ pieces: 1, orders: rows.length, badges: 0, by: stableId("user", "manager.fes") },
  });
  await tx.insert(lotRecallPiece).values({
    ...{ recallId, chamberId, pieceId, artisanId: found.piece.artisanId, serial: found.piece.serial },
    ...{ title: found.piece.title, state: found.piece.state, isTied: true },
  });
  await tx.execute(sql`insert into lot_recall_line (recall_id, chamber_id, order_line_id, order_id, piece_id, quantity)
    select ${recallId}, ${chamberId}, l.id, l.order_id, l.piece_id, l.quantity from order_line l where l.piece_id = ${pieceId}`);
  for (const order of rows)
    await tx.execute(sql`insert into lot_recall_order (id, recall_id, chamber_id, order_id, checkout_id, number, locale)
      values (${stableId("lotRecallOrder", order.id)}, ${recallId}, ${chamberId}, ${order.id}, ${order.checkout_id}, ${order.number}, ${order.locale})`);
  await tx.execute(sql`insert into lot_recall_maker (id, recall_id, chamber_id, artisan_id)
    values (${stableId("lotRecallMaker", lot.number)}, ${recallId}, ${chamberId}, ${found.piece.artisanId})`);
}

/** A purchase of wool that makers pledge for: nobody gave a deposit yet, so no money is in its books. */
async function openWool(tx: Tx, chamberId: Id<"chamber">, at: At): Promise<void> {
  const purchaseId = await makePurchase(tx, {
    ...{ id: stableId("groupPurchase", "winter-wool"), chamberId, title: purchaseTitle },
    ...{ materialId: stableId("rawMaterial", "combed-wool"), supplierId: stableId("supplier", "wool-house") },
    ...{ packageMilli: 5000, priceMinor: 340_00, depositMinor: 100_00, minimumPackages: 20 },
    ...{ pledgeUntil: dayInMorocco(at(14)), createdAt: at(-6), isDemonstration: true },
  });
  const pledge = (artisanKey: string, packages: number) => ({
    ...{ id: stableId("pledge", artisanKey), purchaseId, chamberId, packages, createdAt: at(-4) },
    artisanId: stableId("artisan", artisanKey),
  });
  await tx.insert(purchasePledge).values([pledge("taza-coop", 6), pledge("fes-brocade", 2)]);
}

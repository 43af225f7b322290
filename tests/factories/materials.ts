import { eq } from "drizzle-orm";
import type { Database, Tx } from "#db/client.ts";
import {
  groupPurchase,
  lotCheck,
  lotShare,
  material,
  materialLot,
  materialRestriction,
  rawMaterial,
  rawMaterialCheck,
  supplier,
  supplierDecision,
} from "#db/schema/index.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { words } from "#tests/factories/words.ts";

type Db = Database | Tx;
type Of = { chamberId: Id<"chamber"> };

/** A kind of material of the taxonomy; made where it is not there. */
export async function makeKind(db: Db, key = "wool"): Promise<string> {
  await db
    .insert(material)
    .values({ key, name: words(key) })
    .onConflictDoNothing();
  return key;
}

/** A supplier the chamber approved, unless told otherwise. */
export async function makeSupplier(
  db: Db,
  {
    reason = "Essai : échantillons conformes",
    ...over
  }: Of & Partial<typeof supplier.$inferInsert> & { reason?: string },
): Promise<Id<"supplier">> {
  const id = over.id ?? newId("supplier");
  const state = over.state ?? "approved";
  await db.insert(supplier).values({ name: `Fournisseur ${id.slice(-8)}`, town: "Fès", ...over, id, state });
  if (state !== "proposed")
    await db.insert(supplierDecision).values({
      ...{ supplierId: id, chamberId: over.chamberId, state, reason },
      ...{ decidedOn: "2026-01-10", at: new Date("2026-01-10T09:00:00Z") },
    });
  return id;
}

/** A raw material of a chamber with two checks, unless told otherwise. */
export async function makeRawMaterial(
  db: Db,
  {
    checks = [words("clean"), words("dry")],
    restriction,
    ...over
  }: Of &
    Partial<typeof rawMaterial.$inferInsert> & {
      checks?: readonly ReturnType<typeof words>[];
      restriction?: { isRestricted: boolean; since: string; source: string };
    },
): Promise<Id<"rawMaterial">> {
  const id = over.id ?? newId("rawMaterial");
  const materialKey = await makeKind(db, over.materialKey);
  await db.insert(rawMaterial).values({
    ...{ name: words("combed wool"), specification: words("washed twice"), unit: "kg" },
    ...over,
    ...{ id, materialKey },
  });
  const { chamberId } = over;
  if (checks.length > 0)
    await db
      .insert(rawMaterialCheck)
      .values(checks.map((label, n) => ({ materialId: id, chamberId, position: n + 1, label })));
  if (restriction)
    await db
      .insert(materialRestriction)
      .values({ id: newId("materialRestriction"), materialId: id, chamberId, ...restriction });
  return id;
}

type LotInput = Of &
  Partial<typeof materialLot.$inferInsert> & {
    /** Makers who have a part of it, by thousandths of the unit. */
    shares?: readonly { artisanId: Id<"artisan">; quantityMilli: number; id?: Id<"lotShare"> }[];
  };

/** A lot that was checked and found good, unless told otherwise. */
export async function makeLotRow(db: Db, { shares = [], ...over }: LotInput): Promise<Id<"lot">> {
  const id = over.id ?? newId("lot");
  const { chamberId } = over;
  const materialId = over.materialId ?? (await makeRawMaterial(db, { chamberId }));
  const supplierId = over.supplierId ?? (await makeSupplier(db, { chamberId }));
  const stateAt = over.stateAt ?? new Date("2026-02-01T09:00:00Z");
  const state = over.state ?? "cleared";
  await db.insert(materialLot).values({
    ...{ number: `LOT-${id.slice(-8)}`, origin: "Moyen Atlas", quantityMilli: 100_000 },
    receivedOn: "2026-01-31",
    ...over,
    ...{ id, materialId, supplierId, state, stateAt },
  });
  const checks = await db
    .select({ position: rawMaterialCheck.position, label: rawMaterialCheck.label })
    .from(rawMaterialCheck)
    .where(eq(rawMaterialCheck.materialId, materialId));
  if (checks.length > 0)
    await db.insert(lotCheck).values(
      checks.map((check) => ({
        ...{ lotId: id, chamberId, ...check },
        ...(state === "open" ? {} : { isGood: state !== "quarantined", at: stateAt }),
      })),
    );
  if (shares.length > 0)
    await db.insert(lotShare).values(
      shares.map((share) => ({
        ...{ id: newId("lotShare"), lotId: id, chamberId, ...share },
        ...{ receivedAt: stateAt, receivedBy: "signature" as const },
        isDemonstration: over.isDemonstration ?? false,
      })),
    );
  return id;
}

/** An open purchase of a chamber: packages of five units at 300 dirhams, a third of it ahead. */
export async function makePurchase(
  db: Db,
  over: Of & Partial<typeof groupPurchase.$inferInsert>,
): Promise<Id<"groupPurchase">> {
  const id = over.id ?? newId("groupPurchase");
  const { chamberId } = over;
  const materialId = over.materialId ?? (await makeRawMaterial(db, { chamberId }));
  const supplierId = over.supplierId ?? (await makeSupplier(db, { chamberId }));
  await db.insert(groupPurchase).values({
    ...{ title: words("wool for the winter"), packageMilli: 5000, priceMinor: 300_00, depositMinor: 100_00 },
    ...{ minimumPackages: 1, pledgeUntil: "2999-12-31" },
    ...over,
    ...{ id, materialId, supplierId },
  });
  return id;
}

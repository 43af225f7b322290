import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { piece } from "#db/schema/catalogue.ts";
import { checkout } from "#db/schema/checkout.ts";
import { election, electionCandidate } from "#db/schema/elections.ts";
import { fundGrant, pieceFundShare } from "#db/schema/fund.ts";
import { lineage } from "#db/schema/lineage.ts";
import { complaint, mediationSession } from "#db/schema/mediation.ts";
import { artisanOrder } from "#db/schema/orders.ts";
import { seedBodyPapers } from "#db/seed/bodies-papers.ts";
import type { Dataset } from "#db/seed/dataset.ts";
import { grantEntries, grantPaidEntries, postJournal } from "#features/ledger/index.ts";
import { dayInMorocco } from "#lib/days.ts";
import { money } from "#lib/money/money.ts";
import { stableId } from "#tests/factories/stable-id.ts";

type At = (day: number, minutes?: number) => Date;

/** Makers who give of all their pieces, in basis points of the price. */
const givers = [
  ["tiznit-silver", 500],
  ["tiznit-beads", 500],
  ["taznakht-coop", 300],
  ["fes-babouche", 1000],
  ["safi-potter", 300],
] as const;

const officer = (key: string) => stableId("user", key);

/** What makers of the demonstration give to the transmission fund. Before the sales, which freeze it. */
export async function seedFundShares(tx: Tx, data: Dataset, at: At): Promise<void> {
  if (data.applications.length === 0) return;
  for (const [key, basisPoints] of givers) {
    const artisanId = stableId("artisan", key);
    const pieces = await tx.select({ id: piece.id }).from(piece).where(eq(piece.artisanId, artisanId));
    if (pieces.length > 0)
      await tx
        .insert(pieceFundShare)
        .values(pieces.map(({ id }) => ({ pieceId: id, artisanId, basisPoints, updatedAt: at(-150) })));
  }
}

/** An election that awaits candidates, a complaint in mediation, and a grant that was paid. After the sales. */
export async function seedBodyLife(tx: Tx, data: Dataset, at: At): Promise<void> {
  if (data.applications.length === 0) return;
  await tx.execute(sql`select set_config('app.kind', 'system', true)`);
  const chamberId = stableId("chamber", "fes");
  const electionId = stableId("election", "meknes secretary");
  await tx.insert(election).values({
    ...{ id: electionId, bodyId: stableId("body", "meknes pottery provincial"), chamberId },
    ...{ office: "secretary", calledBy: officer("officer.fes"), createdAt: at(-2) },
    ...{ opensOn: dayInMorocco(at(12)), closesOn: dayInMorocco(at(14)) },
  });
  await tx.insert(electionCandidate).values({
    ...{ electionId, memberId: stableId("bodyMember", "meknes-saddler meknes"), createdAt: at(-1) },
    statement: "أكتب محاضر الهيئة وأرسلها إلى كل عضو. (مثال)",
  });
  await seedComplaint(tx, at);
  await seedGrant(tx, at);
  await seedBodyPapers(tx, at);
}

async function seedComplaint(tx: Tx, at: At): Promise<void> {
  const respondentId = stableId("artisan", "fes-potter");
  const userId = officer("shopper");
  const [order] = await tx
    .select({ id: artisanOrder.id })
    .from(artisanOrder)
    .innerJoin(checkout, eq(checkout.id, artisanOrder.checkoutId))
    .where(and(eq(artisanOrder.artisanId, respondentId), eq(checkout.userId, userId)))
    .orderBy(artisanOrder.createdAt)
    .limit(1);
  const complaintId = stableId("complaint", "fes-potter shopper");
  await tx.insert(complaint).values({
    ...{ id: complaintId, chamberId: stableId("chamber", "fes"), respondentId, orderId: order?.id ?? null },
    ...{ complainantUserId: userId, filedBy: userId, kind: "quality", state: "mediating" },
    words: "L’émail d’un plat s’écaille depuis le premier lavage. (Exemple de la démonstration)",
    wish: "Un autre plat, ou la moitié du prix.",
    ...{ mediatorId: officer("officer2.fes"), nameBy: dayInMorocco(at(5)), endBy: dayInMorocco(at(174)) },
    ...{ createdAt: at(-10), namedAt: at(-6) },
  });
  await tx.insert(mediationSession).values({
    ...{
      id: stableId("mediationSession", "fes-potter shopper"),
      complaintId,
      heldAt: at(-2),
      createdAt: at(-2),
    },
    place: "Chambre de Fès, par téléphone",
    note: "Le potier propose de voir une photographie du plat ; l’acheteuse l’envoie. (Exemple)",
  });
}

/** A slipper maker of Fès taught a leather worker of the same chamber; half of what stands for the craft is granted and paid. */
async function seedGrant(tx: Tx, at: At): Promise<void> {
  const [craftId, chamberId] = [stableId("craft", "ziouani-leather"), stableId("chamber", "fes")];
  const [masterId, lineageId] = [stableId("artisan", "fes-babouche"), stableId("lineage", "fes babouche")];
  await tx.insert(lineage).values({
    ...{ id: lineageId, craftId, chamberId, masterId, apprenticeId: stableId("artisan", "fes-pouf") },
    ...{ kind: "workshop", sinceYear: 2009, evidence: "Example of the demonstration", isDemonstration: true },
    ...{ state: "attested", masterAgreedAt: at(-60), apprenticeAgreedAt: at(-60) },
    ...{ attestedBy: officer("officer2.fes"), attestedAt: at(-55) },
  });
  const { rows } = (await tx.execute(
    sql`select coalesce(sum(-amount_minor), 0)::text as held from journal_line where account = ${`transmission_fund:${craftId}`}`,
  )) as unknown as { rows: { held: string }[] };
  const dirhams = Math.floor(Number(rows[0]?.held ?? 0) / 200);
  if (dirhams < 1) throw new Error("the demonstration's fund is empty");
  const id = stableId("fundGrant", "fes babouche");
  const amount = money(dirhams * 100, "MAD");
  await tx.insert(fundGrant).values({
    ...{ id, craftId, chamberId, lineageId, masterId, amountMinor: amount.minor },
    ...{ purpose: "أدوات للمتعلم (مثال)", isDemonstration: true, createdAt: at(-9) },
    proposedBy: officer("officer.fes"),
  });
  const own = eq(fundGrant.id, id);
  const decided = { decidedBy: officer("officer2.fes"), decidedAt: at(-8) };
  await tx
    .update(fundGrant)
    .set({ state: "granted", ...decided })
    .where(own);
  await postJournal(tx, { type: "fund_grant", id, kind: "granted" }, grantEntries(craftId, amount));
  const paid = { paidBy: officer("federation"), paidAt: at(-4), bankReference: "DEMO-FONDS-1" };
  await tx
    .update(fundGrant)
    .set({ state: "paid", ...paid })
    .where(own);
  await postJournal(tx, { type: "fund_grant", id, kind: "paid" }, grantPaidEntries(amount));
}

import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { craftBodyMember, craftBodyOffice } from "#db/schema/bodies.ts";
import { bodyDues, bodyDuesAmount, bodyDuesCall } from "#db/schema/body-dues.ts";
import {
  bodyAttendance,
  bodyDecision,
  bodyMeeting,
  bodyMinutes,
  bodySignature,
} from "#db/schema/body-minutes.ts";
import { bodyOpinion } from "#db/schema/body-opinions.ts";
import {
  duesCalledEntries,
  duesCashEntries,
  duesExemptEntries,
  postJournal,
} from "#features/ledger/index.ts";
import { dayInMorocco } from "#lib/days.ts";
import { money } from "#lib/money/money.ts";
import { stableId } from "#tests/factories/stable-id.ts";

type At = (day: number, minutes?: number) => Date;

const body = { bodyId: stableId("body", "fes pottery regional"), chamberId: stableId("chamber", "fes") };
const memberOf = (key: string) => stableId("bodyMember", `${key} fes regional`);
const userOf = (key: string) => stableId("user", key);
const makers = [
  "fes-potter",
  "fes-brass",
  "meknes-saddler",
  "fes-marquetry",
  "fes-babouche",
  "taza-coop",
] as const;
const isDemonstration = true;

/** The regional body of ceramics: its members, an assembly with signed minutes, the year's dues, and an opinion it gave. */
export async function seedBodyPapers(tx: Tx, at: At): Promise<void> {
  await tx.insert(craftBodyMember).values(
    makers.map((key) => ({
      ...{ id: memberOf(key), ...body, artisanId: stableId("artisan", key) },
      since: dayInMorocco(at(-300)),
    })),
  );
  for (const [key, office] of [
    ["fes-potter", "president"],
    ["fes-brass", "treasurer"],
  ] as const)
    await tx.insert(craftBodyOffice).values({
      ...{
        id: stableId("bodyOffice", `${key} ${office} regional`),
        ...body,
        memberId: memberOf(key),
        office,
      },
      since: dayInMorocco(at(-290)),
    });
  const meetingId = await seedAssembly(tx, at);
  await seedDues(tx, at, meetingId);
  await seedOpinion(tx, at);
}

async function seedAssembly(tx: Tx, at: At) {
  const meetingId = stableId("meeting", "fes pottery assembly");
  const minutesId = stableId("minutes", "fes pottery assembly");
  const convenedBy = userOf("officer.fes");
  await tx.insert(bodyMeeting).values({
    ...{ id: meetingId, ...body, kind: "assembly", heldAt: at(-40), createdAt: at(-60), convenedBy },
    ...{ place: "مقر الغرفة بفاس", agenda: "حسابات السنة\nاشتراك السنة المقبلة", code: "481502" },
    ...{ isPublic: true, isDemonstration },
  });
  await tx.insert(bodyAttendance).values(
    makers.slice(0, 5).map((key, n) => ({
      ...{ meetingId, memberId: memberOf(key), recordedBy: convenedBy, createdAt: at(-40) },
      how: n < 2 ? ("code" as const) : ("entered" as const),
    })),
  );
  await tx.insert(bodyMinutes).values({
    ...{ id: minutesId, meetingId, ...body, n: 1, attended: 5, writtenBy: convenedBy, createdAt: at(-39) },
    ar: "اجتمع الأعضاء في مقر الغرفة، وعُرضت عليهم حسابات السنة فصادقوا عليها، ثم قرروا اشتراك السنة المقبلة. (مثال للعرض التجريبي)",
    fr: "Les membres se sont réunis au siège de la chambre. Les comptes de l’année leur ont été présentés et approuvés, puis la cotisation de l’année suivante a été fixée. (Exemple de la démonstration)",
  });
  await tx.insert(bodyDecision).values([
    { minutesId, n: 1, words: "المصادقة على حسابات السنة", inFavour: 5, against: 0, abstained: 0 },
    {
      minutesId,
      n: 2,
      words: "اشتراك 150 درهما للصانع و300 درهم للتعاونية",
      inFavour: 4,
      against: 0,
      abstained: 1,
    },
  ]);
  for (const [key, user, office] of [
    ["fes-potter", "artisan.fes", "president"],
    ["fes-brass", "artisan.fes2", "treasurer"],
  ] as const)
    await tx.insert(bodySignature).values({
      ...{ minutesId, memberId: memberOf(key), office, userId: userOf(user), createdAt: at(-38) },
    });
  await tx
    .update(bodyMinutes)
    .set({ state: "signed", signedAt: at(-38) })
    .where(eq(bodyMinutes.id, minutesId));
  return meetingId;
}

async function seedDues(tx: Tx, at: At, meetingId: ReturnType<typeof stableId<"meeting">>): Promise<void> {
  const callId = stableId("duesCall", "fes pottery");
  const [calledBy, dueOn] = [userOf("officer.fes"), dayInMorocco(at(20))];
  await tx.insert(bodyDuesCall).values({
    ...{ id: callId, ...body, year: at(0).getUTCFullYear(), dueOn, decidedOn: dayInMorocco(at(-40)) },
    ...{ source: "محضر الجمع العام، النقطة الثانية", meetingId, createdBy: calledBy, createdAt: at(-36) },
    isDemonstration,
  });
  const amountOf = (kind: string) => (kind === "cooperative" || kind === "enterprise" ? 300_00 : 150_00);
  const kinds = ["artisan_diploma", "artisan_experience", "maalem", "cooperative", "enterprise"] as const;
  await tx
    .insert(bodyDuesAmount)
    .values(kinds.map((kind) => ({ callId, kind, amountMinor: amountOf(kind) })));
  await tx
    .update(bodyDuesCall)
    .set({ state: "called", calledBy, calledAt: at(-35) })
    .where(eq(bodyDuesCall.id, callId));
  for (const key of makers) {
    const artisanId = stableId("artisan", key);
    const [maker] = await tx.select({ kind: artisan.kind }).from(artisan).where(eq(artisan.id, artisanId));
    if (!maker) throw new Error(`no maker ${key}`);
    const id = stableId("dues", key);
    const amount = money(amountOf(maker.kind), "MAD");
    const dues = { bodyId: body.bodyId, memberId: memberOf(key), amount };
    await tx.insert(bodyDues).values({
      ...{ id, callId, ...body, memberId: dues.memberId, artisanId, kind: maker.kind, dueOn },
      ...{ amountMinor: amount.minor, isDemonstration, createdAt: at(-35) },
    });
    const source = { type: "body_dues" as const, id };
    await postJournal(tx, { ...source, kind: "called" }, duesCalledEntries(dues));
    const own = eq(bodyDues.id, id);
    if (key === "fes-brass" || key === "fes-marquetry") {
      const receipt = key === "fes-brass" ? "DEMO-014" : "DEMO-015";
      const paid = {
        state: "paid",
        paidHow: "cash",
        paidAt: at(-20),
        receipt,
        recordedBy: calledBy,
      } as const;
      await tx.update(bodyDues).set(paid).where(own);
      await postJournal(tx, { ...source, kind: "cash" }, duesCashEntries(dues));
    }
    if (key === "fes-babouche") {
      const exemptReason = "أُغلقت الورشة ثلاثة أشهر للإصلاح (مثال)";
      await tx.update(bodyDues).set({ state: "exempt", exemptReason, recordedBy: calledBy }).where(own);
      await postJournal(tx, { ...source, kind: "exempt" }, duesExemptEntries(dues));
    }
  }
}

async function seedOpinion(tx: Tx, at: At): Promise<void> {
  const id = stableId("opinion", "meknes ceramics");
  await tx.insert(bodyOpinion).values({
    ...{ id, ...body, subject: "listing", craftId: stableId("craft", "meknes-ceramics") },
    question: "هل تُعرض القطع المصبوبة في قالب باسم خزف مكناس؟ (مثال)",
    ...{ texts: null, answerBy: dayInMorocco(at(-10)), askedBy: userOf("officer.fes"), createdAt: at(-30) },
    isDemonstration,
  });
  const own = eq(bodyOpinion.id, id);
  const given = { givenBy: userOf("artisan.fes"), givenMemberId: memberOf("fes-potter"), givenAt: at(-18) };
  const reasons =
    "نعم، بشرط أن تُكتب كلمة «قالب» في وصف القطعة: المشتري يعرف حينئذ ما صنعته اليد وما صنعه القالب. (مثال للعرض التجريبي)";
  await tx
    .update(bodyOpinion)
    .set({ state: "given", verdict: "reservations", reasons, ...given })
    .where(own);
  const signed = { signedBy: userOf("artisan.fes2"), signedMemberId: memberOf("fes-brass") };
  await tx
    .update(bodyOpinion)
    .set({ state: "published", ...signed, publishedAt: at(-16) })
    .where(own);
}

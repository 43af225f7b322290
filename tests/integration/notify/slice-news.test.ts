import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { artisanContact } from "#db/schema/artisans.ts";
import { user } from "#db/schema/identity.ts";
import { rentCharge, siteApplication, siteCall, unitBooking } from "#db/schema/index.ts";
import { type SkillState, skillFile, skillJuror } from "#db/schema/skills.ts";
import { trainingEnrolment, trainingSession } from "#db/schema/training.ts";
import { renderHtml, renderText } from "#features/notify/domain/render.ts";
import type { Template } from "#features/notify/domain/template.ts";
import { sendMail } from "#features/notify/flows/send-mail.ts";
import { siteNews } from "#features/notify/templates/site-news.ts";
import { skillNews } from "#features/notify/templates/skill-news.ts";
import { trainingNews } from "#features/notify/templates/training-news.ts";
import { cancelSession, changeSession, enrol, leave } from "#features/training/index.ts";
import { locales } from "#lib/i18n/locales.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { messages } from "#messages/index.ts";
import { startSmtpCatcher } from "#tests/emulators/smtp/catcher.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import { makeRules } from "#tests/factories/rules.ts";
import { makeKiln, makeSite, makeTenancy, makeUnit } from "#tests/factories/sites.ts";
import { makeSkillFile } from "#tests/factories/skills.ts";
import { makeEnrolment, makeProgramme, makeSession } from "#tests/factories/training.ts";

let smtp: Awaited<ReturnType<typeof startSmtpCatcher>>;
const before = process.env.SMTP_URL;
beforeAll(async () => {
  smtp = await startSmtpCatcher();
  process.env.SMTP_URL = smtp.url;
  await makeRules(owner());
});
afterAll(async () => {
  process.env.SMTP_URL = before;
  await smtp.stop();
});

const three = (text: string) => ({ ar: text, fr: text, en: text });
/** Words that nobody's mail may hold. */
const secret = "Mot privé du dossier";

/** One maker with something of everything, and a juror. */
async function world() {
  const db = owner();
  const maker = await makeArtisan(db, { email: `m-${newId("artisan").slice(-8)}@example.test` });
  const { id: artisanId, chamberId, craftIds } = maker;
  const [craftId] = craftIds;
  if (!craftId) throw new Error("no craft");
  const juror = await makeUser(db);
  const { id: fileId, jurorIds } = await makeSkillFile(db, {
    ...{ artisanId, chamberId, craftId, statement: secret, jurors: [{ userId: juror.id }] },
  });
  const programmeId = await makeProgramme(db, { chamberId, title: three("Émaux") });
  const sessionId = await makeSession(db, { programmeId, chamberId });
  const enrolmentId = await makeEnrolment(db, { sessionId, chamberId, artisanId, note: secret });
  const siteId = await makeSite(db, { chamberId });
  const unitId = await makeUnit(db, siteId);
  const callId = newId("siteCall");
  await db.insert(siteCall).values({
    ...{ id: callId, unitId, state: "allocated", intro: three("Atelier"), months: 12, rentMinor: 60_050 },
    ...{ opensOn: "2026-03-01", closesOn: "2026-03-10", startsOn: "2026-04-01" },
  });
  const applicationId = newId("siteApplication");
  await db.insert(siteApplication).values({ id: applicationId, callId, artisanId, number: 1 });
  const tenancyId = await makeTenancy(db, { unitId, artisanId });
  const chargeId = newId("rentCharge");
  await db.insert(rentCharge).values({
    ...{ id: chargeId, tenancyId, month: "2026-01-01", amountMinor: 60_000, dueOn: "2026-01-01" },
  });
  const kiln = await makeKiln(db, siteId);
  const bookingId = newId("unitBooking");
  await db.insert(unitBooking).values({
    ...{ id: bookingId, unitId: kiln, artisanId, state: "booked" },
    ...{ startsAt: new Date("2026-01-05T08:00:00Z"), endsAt: new Date("2026-01-05T12:00:00Z") },
  });
  const ids = { artisanId, fileId, enrolmentId, applicationId, tenancyId, chargeId, bookingId, sessionId };
  return { ...ids, jurorId: jurorIds[0] ?? newId("skillJuror"), juror, chamberId, email: maker.email };
}
type World = Awaited<ReturnType<typeof world>>;

const setEnrolment = (state: "enrolled" | "waiting" | "passed") => async (w: World) => {
  const steps = state === "waiting" ? (["withdrawn", "waiting"] as const) : [state];
  for (const step of steps)
    await owner()
      .update(trainingEnrolment)
      .set({ state: step, assessedAt: step === "passed" ? new Date() : null })
      .where(eq(trainingEnrolment.id, w.enrolmentId));
};
const setApplication = (state: "submitted" | "chosen" | "waiting" | "declined") => (w: World) =>
  owner()
    .update(siteApplication)
    .set({ state, ...(state === "submitted" ? {} : { points: 90, rank: 2 }) })
    .where(eq(siteApplication.id, w.applicationId));
const nothing = async () => {};
/** Puts a file where it stands after many steps, without taking them. */
const setFile = (state: SkillState) => async (w: World) => {
  const decidedAt = new Date("2026-03-01T09:00:00Z");
  const isAppealed = state === "appealed";
  await owner().execute(sql`alter table skill_file disable trigger user`);
  await owner()
    .update(skillFile)
    .set({
      ...{ state, decidedAt, decisionNote: secret },
      ...{ round: isAppealed ? 2 : 1, appealedAt: isAppealed ? decidedAt : null },
    })
    .where(eq(skillFile.id, w.fileId));
  await owner().execute(sql`alter table skill_file enable trigger user`);
};

type Kind = {
  name: string;
  template: Template;
  /** The part of the catalogue of mails. */
  words: "trainingNews" | "skillNews" | "siteNews";
  news: string;
  of: keyof World & `${string}Id`;
  /** How things stand when it is written. */
  stand: (w: World) => Promise<unknown>;
};

const training = (news: string, stand: Kind["stand"]): Kind => ({
  ...{
    name: `training ${news}`,
    template: trainingNews,
    words: "trainingNews",
    news,
    of: "enrolmentId",
    stand,
  },
});
const skills = (news: string, of: Kind["of"], stand: Kind["stand"]): Kind => ({
  ...{ name: `skills ${news}`, template: skillNews, words: "skillNews", news, of, stand },
});
const sites = (news: string, of: Kind["of"], stand: Kind["stand"] = nothing): Kind => ({
  ...{ name: `sites ${news}`, template: siteNews, words: "siteNews", news, of, stand },
});

const kinds: readonly Kind[] = [
  training("enrolled", setEnrolment("enrolled")),
  training("movedUp", setEnrolment("enrolled")),
  training("changed", setEnrolment("enrolled")),
  training("waiting", setEnrolment("waiting")),
  training("assessed", setEnrolment("passed")),
  training("cancelled", (w) =>
    owner().update(trainingSession).set({ state: "cancelled" }).where(eq(trainingSession.id, w.sessionId)),
  ),
  skills("received", "fileId", nothing),
  skills("juryOpened", "fileId", setFile("judging")),
  skills("appealed", "fileId", setFile("appealed")),
  skills("granted", "fileId", setFile("granted")),
  skills("refused", "fileId", setFile("refused")),
  skills("appealRefused", "fileId", setFile("refused")),
  skills("jurorAsked", "jurorId", nothing),
  sites("received", "applicationId"),
  sites("chosen", "applicationId", setApplication("chosen")),
  sites("waiting", "applicationId", setApplication("waiting")),
  sites("notGiven", "applicationId", setApplication("waiting")),
  sites("passedOn", "applicationId", async (w) => {
    await setApplication("chosen")(w);
    await setApplication("declined")(w);
  }),
  sites("contracted", "tenancyId"),
  sites("rentCalled", "chargeId"),
  sites("rentOverdue", "chargeId"),
  sites("booked", "bookingId"),
  sites("missed", "bookingId", (w) =>
    owner().update(unitBooking).set({ state: "missed" }).where(eq(unitBooking.id, w.bookingId)),
  ),
];

describe("news of training, skills and sites", () => {
  it.each(kinds)(
    "$name is written in three languages, leads to a page and holds no private words",
    async (kind) => {
      const { template, words, news, of, stand } = kind;
      const fresh = await world();
      await stand(fresh);
      for (const locale of locales) {
        await owner()
          .update(artisanContact)
          .set({ locale })
          .where(eq(artisanContact.artisanId, fresh.artisanId));
        await owner().update(user).set({ locale }).where(eq(user.id, fresh.juror.id));
        const letter = await template(`${fresh[of]}.${news}.1`);
        if (!letter) throw new Error("nothing is written");
        const said = (messages[locale].mail[words] as Record<string, unknown>)[news] as {
          subject: string;
          body: string;
        };
        const text = renderText(letter.content);
        expect(letter).toMatchObject({ locale, content: { subject: said.subject } });
        expect(text).toContain(said.body);
        expect(text).toMatch(new RegExp(`/${locale}/(studio|office)/`));
        expect(text).not.toMatch(/\{|undefined|\bnull\b/);
        expect(text).not.toContain(secret);
        expect(renderHtml(letter.content, locale)).toContain(`lang="${locale}"`);
      }
    },
  );

  it("says until which day somebody may object to a refusal, and asks no juror who has declared", async () => {
    const w = await world();
    const decidedAt = new Date("2026-03-01T09:00:00Z");
    await owner().update(skillJuror).set({ declaredAt: decidedAt }).where(eq(skillJuror.fileId, w.fileId));
    expect(await skillNews(`${w.jurorId}.jurorAsked`)).toBeNull();
    await setFile("refused")(w);
    const letter = await skillNews(`${w.fileId}.refused.1`);
    const text = letter ? renderText(letter.content) : "";
    expect(text).toMatch(/2026/);
    expect(text).not.toContain(secret);
    expect(await skillNews(`${newId("skillFile")}.refused.1`)).toBeNull();
    expect(await skillNews("nonsense")).toBeNull();
  });

  it("is queued with the change, told once, and dropped when it is no longer so", async () => {
    const db = owner();
    const w = await world();
    const trainer = actorOf(await makeUser(db), [{ role: "curator", chamberId: w.chamberId }]);
    const programmeId = await makeProgramme(db, { chamberId: w.chamberId });
    const sessionId = await makeSession(db, { programmeId, chamberId: w.chamberId, seats: 1 });
    const learners = [];
    for (let n = 0; n < 2; n += 1) {
      const email = `l${n}-${sessionId.slice(-8)}@example.test`;
      const { id: artisanId } = await makeArtisan(db, { chamberId: w.chamberId, email, locale: "fr" });
      const actor = actorOf(await makeUser(db), [{ role: "artisan", artisanId }]);
      const { enrolmentId } = unwrap(await enrol({ actor }, { sessionId, artisanId }));
      learners.push({ artisanId, actor, enrolmentId, email });
    }
    const [first, second] = learners;
    if (!first || !second) throw new Error("too few");
    expect(await queued(second.enrolmentId)).toEqual(["mail.send waiting"]);
    unwrap(await leave({ actor: first.actor }, { enrolmentId: first.enrolmentId }));
    expect(await queued(second.enrolmentId)).toEqual([
      ...["mail.send movedUp", "mail.send waiting", "sms.send movedUp"],
    ]);
    smtp.mails.length = 0;
    await sendMail("training-news", `${second.enrolmentId}.movedUp.2`);
    await sendMail("training-news", `${second.enrolmentId}.movedUp.2`);
    // Whoever has a seat is not told any more that they wait for one.
    await sendMail("training-news", `${second.enrolmentId}.waiting.2`);
    expect(smtp.mails.map(({ to }) => to)).toEqual([second.email]);
    expect(smtp.mails[0]?.head).toContain("movedUp.2@");
    const place = three("Autre lieu");
    const [session] = await db.select().from(trainingSession).where(eq(trainingSession.id, sessionId));
    if (!session) throw new Error("no session");
    const { startsOn, endsOn } = session;
    const typed = { sessionId, place, startsOn, endsOn, seats: "1", trainer: "" };
    expect(unwrap(await changeSession({ actor: trainer }, typed))).toMatchObject({ isTold: true });
    expect(await changeSession({ actor: trainer }, { ...typed, seats: "0" })).toMatchObject({ ok: false });
    expect(await changeSession({ actor: trainer }, { ...typed, trainer: "RNA-NOBODY" })).toMatchObject({
      error: { code: "TRAINER_UNKNOWN" },
    });
    unwrap(await cancelSession({ actor: trainer }, { sessionId, confirmed: true }));
    expect((await queued(second.enrolmentId)).filter((one) => one.startsWith("mail"))).toEqual([
      ...["mail.send cancelled", "mail.send changed", "mail.send movedUp", "mail.send waiting"],
    ]);
    expect(await queued(first.enrolmentId)).toEqual(["mail.send enrolled"]);
  });
});

/** What is queued about a record: channel and news, in the order of their letters. */
async function queued(id: Id<"trainingEnrolment">): Promise<string[]> {
  const { rows } = (await owner().execute(sql`
    select name || ' ' || split_part(data->'payload'->>'id', '.', 2) as said from pgboss.job
    where name in ('mail.send', 'sms.send') and data->'payload'->>'id' like ${`${id}.%`} order by 1`)) as unknown as {
    rows: { said: string }[];
  };
  return rows.map(({ said }) => said);
}

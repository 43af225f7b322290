import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { messages } from "#messages/index.ts";
import { expectAccessible } from "#tests/e2e/steps/accessible.ts";
import { lookUp } from "#tests/e2e/steps/database.ts";
import { newMailsTo } from "#tests/e2e/steps/mailbox.ts";
import { openOffice } from "#tests/e2e/steps/open-office.ts";

const phone = { viewport: { width: 360, height: 780 } };
const today = () => new Intl.DateTimeFormat("en-CA", { timeZone: "Africa/Casablanca" }).format(new Date());

/** The body of Meknes with a third member, who can sign in, and its name. */
async function bodyOfThree(): Promise<{ name: string; number: string }> {
  const [body] = await lookUp<{ id: string; chamber_id: string; name: string }>(
    `select b.id, b.chamber_id, b.name->>'ar' as name from craft_body b join chamber c on c.id = b.chamber_id
     where c.key = 'fes' and b.level = 'provincial' and b.state = 'active' order by b.id limit 1`,
  );
  if (!body) throw new Error("no body");
  await lookUp(
    `insert into craft_body_member (id, body_id, chamber_id, artisan_id, since)
     select $1, $2, $3, artisan_id, '2026-01-05' from artisan_contact where email = 'artisan.fes2@example.test'
     on conflict do nothing`,
    [`bdm_${"0".repeat(24)}01`, body.id, body.chamber_id],
  );
  const [maker] = await lookUp<{ number: string }>(
    `select a.registry_number as number from artisan a join artisan_contact c on c.artisan_id = a.id
     where c.email = 'artisan.fes@example.test'`,
  );
  return { name: body.name, number: maker?.number ?? "" };
}

/** Somebody's page in a browser of their own, on a phone. */
async function signIn(
  newContext: (options: typeof phone) => Promise<BrowserContext>,
  email: string,
): Promise<Page> {
  const context = await newContext(phone);
  await openOffice(context, `${email}@example.test`);
  return context.newPage();
}

test("an office is elected in Arabic: candidates, votes by phone and at the counter, a count, a recount, the office", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const t = messages.ar.elections;
  const { name } = await bodyOfThree();
  const as = (email: string) => signIn((options) => browser.newContext(options), email);
  const officer = await as("officer.fes");
  await officer.goto("/ar/office/elections");
  await expectAccessible(officer);
  await officer.getByRole("link", { name: t.call }).click();
  await officer.getByLabel(t.body, { exact: true }).selectOption(name);
  await officer.getByLabel(t.office, { exact: true }).selectOption("treasurer");
  await officer.getByRole("button", { name: t.callSubmit }).click();
  // What was chosen stays; what is missing is named.
  await expect(officer.locator("#error-summary")).toContainText(t.closesOn);
  await expect(officer.getByLabel(t.office, { exact: true })).toHaveValue("treasurer");
  await officer.getByLabel(t.closesOn, { exact: true }).fill(today());
  await officer.getByRole("button", { name: t.callSubmit }).click();
  await expect(officer.getByRole("status")).toContainText(t.done.called);
  await expectAccessible(officer);
  const path = new URL(officer.url()).pathname;
  const mine = path.replace("/office/", "/studio/");

  const [one, other] = [await as("artisan.fes"), await as("artisan.fes2")];
  for (const [page, words] of [
    [one, "أضبط حسابات الهيئة."],
    [other, "أنشر الحسابات كل ثلاثة أشهر."],
  ] as const) {
    await page.goto(mine);
    await page.getByLabel(t.statement).fill(words);
    await page.getByLabel(t.standConfirm).check();
    await page.getByRole("button", { name: t.standSubmit }).click();
    await expect(page.getByRole("status")).toContainText(t.done.stood);
  }
  await expectAccessible(other);

  await officer.goto(path);
  await officer.getByRole("button", { name: t.acts.open.submit }).click();
  await expect(officer.getByRole("status")).toContainText(t.done.opened);
  for (const page of [one, other]) {
    await page.goto(mine);
    await expectAccessible(page);
    await page.getByRole("radio").first().check();
    await page.getByLabel(t.voteConfirm).check();
    await page.getByRole("button", { name: t.voteSubmit }).click();
    await expect(page.getByRole("status")).toContainText(t.done.voted);
    await page.goto(mine);
    await expect(page.getByText(t.youVoted)).toBeVisible();
    await expect(page.getByRole("radio")).toHaveCount(0);
  }
  await officer.goto(path);
  await officer.getByLabel(t.member).selectOption({ index: 1 });
  await officer.getByRole("button", { name: t.acts.counter.submit }).click();
  await expect(officer.getByRole("status")).toContainText(t.done.counter);
  await officer.getByRole("link", { name: t.acts.close.title }).click();
  await officer.getByLabel(t.closeConfirm).check();
  await officer.getByRole("button", { name: t.acts.close.submit }).click();
  await expect(officer.getByRole("status")).toContainText(t.done.closed);

  // Paper: one ballot, for the first candidate. A slip of the pen is noticed before anything is kept.
  const count = async (page: Page, first: string) => {
    await page.goto(`${path}?act=count`);
    const papers = page.locator('input[name^="paper."]');
    await papers.nth(0).fill(first);
    await papers.nth(1).fill("0");
    await papers.nth(2).fill("0");
    await page.getByRole("button", { name: t.acts.count.submit }).click();
  };
  await count(officer, "2");
  await expect(officer.locator("#error-summary")).toContainText(t.errors.PAPER_MISMATCH);
  await count(officer, "1");
  await expect(officer.getByRole("status")).toContainText(t.done.counted);
  await expect(officer.getByText(t.otherCounts)).toBeVisible();
  const second = await as("officer2.fes");
  await count(second, "1");
  await expect(second.getByRole("status")).toContainText(t.done.counted);
  await expectAccessible(second);
  await second.getByLabel(t.decideConfirm).check();
  await second.getByRole("button", { name: t.acts.decide.submit }).click();
  await expect(second.getByRole("status")).toContainText(t.done.decided);

  // Both counts stand before the members, in tables, and the office is held.
  await other.goto(mine);
  await expect(other.getByText(t.elected)).toBeVisible();
  await expect(other.getByRole("table")).toHaveCount(2);
  await expectAccessible(other);
  const [held] = await lookUp<{ n: number }>(
    `select count(*)::int as n from craft_body_office o join election e on e.office_id = o.id
     where e.id = $1 and o.office = 'treasurer' and o.until is null`,
    [path.split("/").at(-1)],
  );
  expect(held?.n).toBe(1);
});

test("a complaint is mediated in Arabic: filed, a mediator, a session, a proposal, accepted by both", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const t = messages.ar.mediation;
  const { number } = await bodyOfThree();
  const as = (email: string) => signIn((options) => browser.newContext(options), email);
  const maker = await as("artisan.fes2");
  await maker.goto("/ar/studio/complaints");
  await expectAccessible(maker);
  await maker.getByRole("link", { name: t.file }).click();
  await maker.getByLabel(t.registryNumber).fill(number);
  await maker.getByLabel(t.words).fill("أخذ مني نحاسا بألفي درهم في رمضان ولم يؤد ثمنه.");
  await maker.getByRole("button", { name: t.fileSubmit }).click();
  await expect(maker.locator("#error-summary")).toContainText(t.kind);
  await expect(maker.getByLabel(t.registryNumber)).toHaveValue(number);
  await maker.getByLabel(t.kind, { exact: true }).selectOption("payment");
  await maker.getByLabel(t.wish).fill("أن يؤدي ثمن النحاس.");
  await maker.getByLabel(t.fileConfirm).check();
  await maker.getByRole("button", { name: t.fileSubmit }).click();
  await expect(maker.getByRole("status")).toContainText(t.done.filed);
  await expectAccessible(maker);
  const path = new URL(maker.url()).pathname;
  const office = path.replace("/studio/", "/office/");
  const told = await newMailsTo("artisan.fes@example.test", 0);
  expect(
    told.some(({ subject }) => subject.includes(messages.ar.mail.mediation.filed.subject.slice(0, 5))),
  ).toBe(true);

  const officer = await as("officer.fes");
  await officer.goto(office);
  await expectAccessible(officer);
  const [mediator] = await lookUp<{ id: string }>(
    `select id from "user" where email = 'officer2.fes@example.test'`,
  );
  await officer.locator("#mediatorId").selectOption(mediator?.id ?? "");
  await officer.getByRole("button", { name: t.acts.name.submit }).click();
  await expect(officer.getByRole("status")).toContainText(t.done.named);

  const second = await as("officer2.fes");
  await second.goto(office);
  await second.getByLabel(t.heldAt, { exact: true }).fill("2030-01-15T10:00");
  await second.getByLabel(t.place, { exact: true }).fill("مقر الغرفة");
  await second.getByRole("button", { name: t.acts.session.submit }).click();
  await expect(second.getByRole("status")).toContainText(t.done.session);
  await second.getByRole("link", { name: t.acts.propose.title }).click();
  await second.getByLabel(t.proposalWords).fill("يؤدي ألفي درهم على أربع دفعات، في كل شهر دفعة.");
  await second.getByRole("button", { name: t.acts.propose.submit }).click();
  await expect(second.getByRole("status")).toContainText(t.done.proposed);
  await expectAccessible(second);

  const other = await as("artisan.fes");
  for (const page of [maker, other]) {
    await page.goto(path);
    await page.getByLabel(t.answerOptions.accepted).check();
    await page.getByLabel(t.confirm.answer).check();
    await page.getByRole("button", { name: t.acts.answer.submit }).click();
    await expect(page.getByRole("status")).toContainText(t.done.answered);
  }
  await expect(other.getByText(t.settledText)).toBeVisible();
  await expectAccessible(other);

  // Nobody else finds it, and the federation neither.
  for (const email of ["officer.souss", "curator.fes", "artisan.tiznit", "federation"]) {
    const stranger = await as(email);
    for (const address of [path, office, path.replace("/studio/", "/account/")])
      expect((await stranger.goto(address))?.status(), `${email} ${address}`).toBe(404);
  }
});

test("dues are called and paid at the counter, minutes are signed by two and an opinion is given, in Arabic", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const { dues: d, assemblies: a, opinions: o } = messages.ar;
  const { name } = await bodyOfThree();
  const [body] = await lookUp<{ id: string }>("select id from craft_body where name->>'ar' = $1", [name]);
  if (!body) throw new Error("no body");
  // A second office beside the president's, whatever the election before gave.
  await lookUp(
    `insert into craft_body_office (id, body_id, chamber_id, member_id, office, since)
     select $1, m.body_id, m.chamber_id, m.id, 'councillor', '2026-01-06' from craft_body_member m
     join artisan_contact c on c.artisan_id = m.artisan_id
     where m.body_id = $2 and m.until is null and c.email = 'artisan.fes2@example.test' on conflict do nothing`,
    [`bdo_${"0".repeat(24)}01`, body.id],
  );
  const as = (email: string) => signIn((options) => browser.newContext(options), email);
  const officer = await as("officer.fes");

  // Dues: decided, called, paid at the counter.
  await officer.goto(`/ar/office/bodies/${body.id}/dues`);
  await expectAccessible(officer);
  await officer.getByLabel(d.dueOn, { exact: true }).fill("2030-03-01");
  await officer.getByRole("button", { name: d.acts.decide.submit }).click();
  await expect(officer.locator("#error-summary")).toContainText(d.source);
  await expect(officer.getByLabel(d.dueOn, { exact: true })).toHaveValue("2030-03-01");
  for (const kind of Object.values(d.classes))
    await officer.getByLabel(d.amountOf.replace("{kind}", kind)).fill("١٥٠");
  await officer.getByLabel(d.source, { exact: true }).fill("محضر الجمع العام، النقطة الثالثة");
  await officer.getByRole("button", { name: d.acts.decide.submit }).click();
  await expect(officer.getByRole("status")).toContainText(d.done.decided);
  await officer.getByLabel(d.callConfirm).check();
  await officer.getByRole("button", { name: d.acts.call.submit }).click();
  await expect(officer.getByRole("status")).toContainText(d.done.called);
  const told = await newMailsTo("artisan.fes@example.test", 0);
  expect(told.some(({ subject }) => subject.includes(name))).toBe(true);
  await officer.locator("#duesId").selectOption({ index: 1 });
  await officer.getByLabel(d.receiptNumber).fill("R-77");
  await officer.getByRole("button", { name: d.acts.cash.submit }).click();
  await expect(officer.getByRole("status")).toContainText(d.done.cash);
  await expectAccessible(officer);
  const maker = await as("artisan.fes");
  await maker.goto("/ar/studio/dues");
  await expect(maker.getByRole("heading", { name: d.mine, level: 1 })).toBeVisible();
  await expectAccessible(maker);

  // An assembly that was held an hour ago, with everybody there.
  await officer.goto(`/ar/office/bodies/${body.id}/meetings`);
  await officer.getByRole("link", { name: a.convene }).click();
  await expectAccessible(officer);
  await officer.getByLabel(a.heldAt).fill("2030-01-15T10:00");
  await officer.getByLabel(a.place, { exact: true }).fill("مقر الغرفة");
  await officer.getByLabel(a.agenda).fill("حسابات السنة واشتراك السنة المقبلة");
  await officer.getByRole("button", { name: a.conveneSubmit }).click();
  await expect(officer.getByRole("status")).toContainText(a.done.convened);
  const path = new URL(officer.url()).pathname;
  const mine = path.replace("/office/", "/studio/");
  await lookUp("alter table body_meeting disable trigger body_meeting_kept");
  await lookUp("update body_meeting set held_at = now() - interval '1 minute' where id = $1", [
    path.split("/").at(-1),
  ]);
  await lookUp("alter table body_meeting enable trigger body_meeting_kept");
  await officer.goto(`${path}?act=enter`);
  for (const box of await officer.getByRole("checkbox").all()) await box.check();
  await officer.getByRole("button", { name: a.acts.enter.submit }).click();
  await expect(officer.getByRole("status")).toContainText(a.done.entered);
  await officer.getByLabel(a.wordsAr).fill("اجتمع الأعضاء وصادقوا على الحسابات.");
  await officer.locator('textarea[name="decisions.0.words"]').fill("المصادقة على الحسابات");
  await officer.locator('input[name="decisions.0.inFavour"]').fill("3");
  await officer.getByRole("button", { name: a.acts.write.submit }).click();
  await expect(officer.getByRole("status")).toContainText(a.done.written);
  await expectAccessible(officer);
  const other = await as("artisan.fes2");
  for (const [page, said] of [
    [maker, a.done.signature],
    [other, a.done.signed],
  ] as const) {
    await page.goto(mine);
    await page.getByLabel(a.signConfirm).check();
    await page.getByRole("button", { name: a.acts.sign.submit }).click();
    await expect(page.getByRole("status")).toContainText(said);
  }
  await expectAccessible(other);
  expect((await other.request.get(`${mine}/minutes.pdf`)).headers()["content-type"]).toBe("application/pdf");

  // An opinion: asked by the chamber, written by one, signed by the other, read by everybody.
  await officer.goto("/ar/office/opinions");
  await expectAccessible(officer);
  await officer.getByRole("link", { name: o.ask }).click();
  await officer.getByLabel(o.body, { exact: true }).selectOption(name);
  await officer.getByLabel(o.question).fill("هل تُصنع هذه القطع بالقالب في مكناس اليوم؟");
  await officer.getByLabel(o.answerBy, { exact: true }).fill("2030-02-01");
  await officer.getByRole("button", { name: o.askSubmit }).click();
  await expect(officer.locator("#error-summary")).toContainText(o.craft);
  const [craft] = await lookUp<{ id: string }>("select id from craft where key = 'meknes-ceramics'");
  await officer.locator("#craftId").selectOption(craft?.id ?? "");
  await officer.getByRole("button", { name: o.askSubmit }).click();
  await expect(officer.getByRole("status")).toContainText(o.done.asked);
  const question = new URL(officer.url()).pathname.replace("/office/", "/studio/");
  await maker.goto(question);
  await expectAccessible(maker);
  await maker.getByLabel(o.verdicts.reservations).check();
  const reasons = "تُصنع بالقالب في ورشتين، ويُكتب ذلك في وصف القطعة.";
  await maker.getByLabel(o.reasons).fill(reasons);
  await maker.getByRole("button", { name: o.acts.give.submit }).click();
  await expect(maker.getByRole("status")).toContainText(o.done.given);
  await other.goto(question);
  await other.getByLabel(o.signConfirm).check();
  await other.getByRole("button", { name: o.acts.sign.submit }).click();
  await expect(other.getByRole("status")).toContainText(o.done.signed);
  await expectAccessible(other);
  const reader = await (await browser.newContext(phone)).newPage();
  await reader.goto("/ar/crafts/meknes-ceramics");
  await expect(reader.getByText(reasons)).toBeVisible();
  await expectAccessible(reader);
});

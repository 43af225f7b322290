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

import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { newId } from "#lib/ids/ids.ts";
import { expectAccessible } from "#tests/e2e/steps/accessible.ts";
import { harnessOrigin, lookUp } from "#tests/e2e/steps/database.ts";
import { openOffice } from "#tests/e2e/steps/open-office.ts";
import { words } from "#tests/e2e/steps/shop.ts";
import { makeFilm } from "#tests/factories/films.ts";
import { verifyOffline } from "#tests/integration/provenance/outside.ts";

const ar = words("ar").skills;
const register = words("ar").register;
const phone = { viewport: { width: 360, height: 740 } };
const chamber = "fes";

type Maker = { artisan_id: string; craft_id: string; slug: string; email: string };

/** A maker of Fès who has no account yet, and one for them. */
async function newMaker(): Promise<Maker> {
  const [found] = await lookUp<Omit<Maker, "email">>(
    `select a.id as artisan_id, p.craft_id, s.slug from artisan a join chamber c on c.id = a.chamber_id
       join piece p on p.artisan_id = a.id and p.state = 'published'
       join artisan_craft k on k.artisan_id = a.id and k.craft_id = p.craft_id
       join slug s on s.target_id = a.id and s.kind = 'artisan' and s.locale = 'ar' and s.is_current
     where c.key = $1 and a.state = 'registered' and a.is_public and a.registry_number is not null
       and not exists (select 1 from role_grant g where g.artisan_id = a.id)
     order by a.id limit 1`,
    [chamber],
  );
  if (!found) throw new Error("nobody of Fès is without an account");
  const email = `skills.${Date.now()}@example.test`;
  await person(email, "artisan", found.artisan_id);
  return { ...found, email };
}

async function person(email: string, role: string, of: string): Promise<string> {
  const userId = newId("user");
  const place = role === "artisan" ? "artisan_id" : "chamber_id";
  await lookUp(`insert into "user" (id, email, name, locale) values ($1, $2, $2, 'ar')`, [userId, email]);
  await lookUp(`insert into role_grant (id, user_id, role, ${place}) values ($1, $2, $3, $4)`, [
    ...[newId("grant"), userId, role, of],
  ]);
  return email;
}

async function as(context: BrowserContext, email: string): Promise<Page> {
  await openOffice(context, email);
  return context.newPage();
}

/** Names people to the jury, by the addresses they sign in with, and lets it sit. */
async function seat(office: Page, fileId: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await office.goto(`/ar/office/skills/${fileId}`);
    const summary = office.locator("summary", { hasText: ar.jury.name });
    if (!(await office.locator('[name="userId"]').isVisible())) await summary.click();
    const value = await office.locator('[name="userId"] option', { hasText: name }).getAttribute("value");
    await office.locator('[name="userId"]').selectOption(value);
    await office.locator("form").getByRole("button", { name: ar.jury.name }).click();
    await expect(office.getByText(ar.done.named)).toBeVisible();
  }
  await office.getByRole("button", { name: ar.jury.open }).click();
  await expect(office.getByText(ar.done.opened)).toBeVisible();
}

async function declare(page: Page, fileId: string, conflict: "none" | "family"): Promise<void> {
  await page.goto(`/ar/office/skills/${fileId}`);
  await page.getByRole("radio", { name: ar.jury.conflicts[conflict] }).check();
  await page.getByRole("button", { name: ar.juror.declare }).click();
}

async function judge(page: Page, fileId: string, vote: "for" | "against", reason: string): Promise<void> {
  await declare(page, fileId, "none");
  await expect(page.getByText(ar.done.declared)).toBeVisible();
  await page.getByRole("radio", { name: ar.jury.votes[vote], exact: true }).check();
  await page.locator('[name="reason"]').fill(reason);
  await page.getByRole("button", { name: ar.juror.send, exact: true }).click();
  await expect(page.getByText(ar.juror.voted[vote])).toBeVisible();
}

async function close(office: Page, fileId: string): Promise<void> {
  await office.goto(`/ar/office/skills/${fileId}`);
  await office.locator('[name="note"]').fill("ما استندت إليه اللجنة في قرارها.");
  await office.getByLabel(ar.jury.decideConfirm).check();
  await office.getByRole("button", { name: ar.jury.decide }).click();
  await expect(office.getByText(ar.done.decided)).toBeVisible();
}

test("a maker's skill, refused by one jury and granted by another after an appeal, ends on their page as a certificate that anybody checks", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const maker = await newMaker();
  const [fes] = await lookUp<{ id: string }>("select id from chamber where key = $1", [chamber]);
  const stamp = Date.now();
  const jurors = await Promise.all(
    [1, 2, 3, 4, 5, 6].map((n) => person(`juror${n}.${stamp}@example.test`, "curator", fes?.id ?? "")),
  );

  // The maker, on a phone, in Arabic: a file with a piece, sent to the chamber.
  const studio = await as(await browser.newContext(phone), maker.email);
  await studio.goto("/ar/studio/skills");
  await expectAccessible(studio);
  await studio.locator('[name="craftId"]').selectOption(maker.craft_id);
  await studio.locator('[name="practiceSince"]').fill("2009");
  await studio.locator('[name="statement"]').fill("أصنع القطعة كلها بيدي منذ سنوات.");
  await studio.getByRole("button", { name: ar.fields.begin }).click();
  await expect(studio.getByText(ar.done.written)).toBeVisible();
  const fileId = /skf_[0-9a-z]{26}/.exec(studio.url())?.[0] ?? "";
  await studio.locator('[name="pieceId"]').selectOption({ index: 1 });
  await studio.locator("form").getByRole("button", { name: ar.evidence.addPiece }).click();
  await expect(studio.getByText(ar.done.evidence)).toBeVisible();
  // A film of a cheap phone, sent in parts.
  await studio.locator("summary", { hasText: ar.evidence.addFilm }).click();
  await studio.locator("#film-title").fill("اليدان أثناء العمل");
  const film = { name: "film.3gp", mimeType: "video/3gpp", buffer: makeFilm({ size: 400 * 1024 }) };
  await studio.locator("#film-file").setInputFiles(film);
  await studio.locator("form").getByRole("button", { name: ar.evidence.addFilm }).click();
  await expect(studio.locator("video[controls]")).toHaveCount(1);
  const link = (await studio.locator("video").getAttribute("src")) ?? "";
  const part = await studio.request.get(link, { headers: { range: "bytes=0-9" } });
  expect([part.status(), part.headers()["content-type"]]).toEqual([206, "video/3gpp"]);
  await expectAccessible(studio, "a draft");
  await studio.getByLabel(ar.next.sendConfirm).check();
  await studio.getByRole("button", { name: ar.next.send }).click();
  await expect(studio.getByText(ar.done.submitted)).toBeVisible();

  // The chamber names four; one of them is of the maker's family, says so, and has no vote.
  const office = await as(await browser.newContext(phone), "manager.fes@example.test");
  await office.goto(`/ar/office/skills/${fileId}`);
  await expectAccessible(office, "a file without a jury");
  const tied = "officer.fes@example.test";
  const [{ name: tiedName = "" } = {}] = await lookUp<{ name: string }>(
    'select coalesce(name, email) as name from "user" where email = $1',
    [tied],
  );
  await seat(office, fileId, [tiedName, ...jurors.slice(0, 3)]);
  const relative = await as(await browser.newContext(phone), tied);
  await relative.goto(`/ar/office/skills/${fileId}`);
  await expectAccessible(relative, "a declaration");
  await declare(relative, fileId, "family");
  await expect(relative.getByText(ar.done.conflict)).toBeVisible();
  await relative.goto(`/ar/office/skills/${fileId}`);
  await expect(relative.getByText(ar.juror.outTitle)).toBeVisible();
  await expect(relative.getByRole("button", { name: ar.juror.send, exact: true })).toHaveCount(0);

  // The others refuse it, with their reasons.
  for (const email of jurors.slice(0, 3)) {
    const page = await as(await browser.newContext(phone), email);
    await judge(page, fileId, "against", "لا يظهر العمل كله في الملف.");
    await page.context().close();
  }
  await office.goto(`/ar/office/skills/${fileId}`);
  await expect(office.getByText(ar.jury.noVote)).toBeVisible();
  await expectAccessible(office, "a jury that voted");
  await close(office, fileId);

  // The maker reads why, without names, and objects.
  await studio.goto(`/ar/studio/skills/${fileId}`);
  await expect(studio.getByText(ar.states.refused).first()).toBeVisible();
  await expect(studio.getByText("لا يظهر العمل كله في الملف.").first()).toBeVisible();
  await expect(studio.getByText(jurors[0] ?? "")).toHaveCount(0);
  await expectAccessible(studio, "a refusal");
  await studio.locator('[name="text"]').fill("قصير");
  await studio.getByLabel(ar.next.appealConfirm).check();
  await studio.getByRole("button", { name: ar.next.appeal }).click();
  await expect(studio.locator("#error-summary").getByText(ar.errors.APPEAL_SHORT)).toBeVisible();
  await expect(studio.locator('[name="text"]')).toHaveValue("قصير");
  await studio.locator('[name="text"]').fill("لم تر اللجنة القطعة الثانية، وهي من صنعي كلها.");
  await studio.getByLabel(ar.next.appealConfirm).check();
  await studio.getByRole("button", { name: ar.next.appeal }).click();
  await expect(studio.getByText(ar.done.appealed)).toBeVisible();

  // Another jury grants it.
  await seat(office, fileId, jurors.slice(3));
  for (const email of jurors.slice(3)) {
    const page = await as(await browser.newContext(phone), email);
    await judge(page, fileId, "for", "عمل معلم، من البداية إلى النهاية.");
    await page.context().close();
  }
  await close(office, fileId);
  await expect(office.getByText(ar.states.granted).first()).toBeVisible();

  // Shown once the maker agrees, and authentic to whoever checks it without us.
  const shop = await (await browser.newContext(phone)).newPage();
  const page = `/ar/artisans/${encodeURIComponent(maker.slug)}`;
  await shop.goto(page);
  await expect(shop.getByRole("heading", { name: ar.shown.title })).toHaveCount(0);
  await studio.goto("/ar/studio/skills");
  await expect(studio.getByText(ar.studio.notShown)).toBeVisible();
  await studio.getByRole("link", { name: ar.studio.show }).click();
  await studio.getByRole("button", { name: register.consent.submitGive }).click();
  await expect(async () => {
    await shop.goto(page);
    await expect(shop.getByRole("heading", { name: ar.shown.title })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await expectAccessible(shop, "a maker's page with a certificate");
  const path = (await shop.getByRole("link", { name: ar.shown.signed }).getAttribute("href")) ?? "";
  const seen = await verifyOffline(`${harnessOrigin}${path}`);
  expect(seen.verdict, seen.out).toBe("authentic");
});

test("what chambers teach, what should be taught, and what a maker learns are usable by everybody", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const training = words("ar").training;
  const narrow = { viewport: { width: 320, height: 740 } };
  const shop = await (await browser.newContext(narrow)).newPage();
  await shop.goto("/ar/training");
  await expectAccessible(shop);
  const office = await as(await browser.newContext(narrow), "manager.fes@example.test");
  for (const path of ["", "/needs", "/new"]) {
    await office.goto(`/ar/office/training${path}`);
    await expectAccessible(office);
  }
  await office.goto("/ar/office/training");
  await office.locator('a[href*="/office/training/tpr_"]').first().click();
  await office.waitForURL("**/office/training/tpr_*");
  await expectAccessible(office, "a programme");
  const [held] = await lookUp<{ id: string; programme_id: string }>(
    `select s.id, s.programme_id from training_session s join chamber c on c.id = s.chamber_id
     where c.key = 'fes' and s.starts_on <= current_date and s.ends_on >= current_date limit 1`,
  );
  await office.goto(`/ar/office/training/${held?.programme_id}/${held?.id}`);
  await expectAccessible(office, "a session");
  const code = await office.locator("p.font-mono").innerText();
  const [over] = await lookUp<{ id: string; programme_id: string }>(
    `select s.id, s.programme_id from training_session s join training_enrolment e on e.session_id = s.id
       join skill_certificate k on k.enrolment_id = e.id join chamber c on c.id = s.chamber_id where c.key = 'fes' limit 1`,
  );
  await office.goto(`/ar/office/training/${over?.programme_id}/${over?.id}`);
  await expect(office.getByText(training.certified, { exact: true })).toBeVisible();
  await office.locator("summary", { hasText: training.certify.revoke }).click();
  await expectAccessible(office, "a session that is over");
  const [learner] = await lookUp<{ artisan_id: string; email: string }>(
    `select e.artisan_id, u.email from training_enrolment e join role_grant g on g.artisan_id = e.artisan_id and g.role = 'artisan'
       join "user" u on u.id = g.user_id where e.session_id = $1 and e.state = 'enrolled' limit 1`,
    [held?.id],
  );
  const studio = await as(await browser.newContext(narrow), learner?.email ?? "");
  await studio.goto("/ar/studio/training");
  await expectAccessible(studio);
  await studio.locator('[name="code"]').fill(code);
  await studio.getByRole("button", { name: training.studio.here }).click();
  await expect(studio.getByText(training.done.attended)).toBeVisible();
});

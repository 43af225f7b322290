import { execFileSync } from "node:child_process";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "#tests/e2e/steps/accessible.ts";
import { lookUp } from "#tests/e2e/steps/database.ts";
import { openOffice } from "#tests/e2e/steps/open-office.ts";
import { appCode, typeAppCode } from "#tests/e2e/steps/second-factor.ts";
import { words } from "#tests/e2e/steps/shop.ts";
import { signIn } from "#tests/e2e/steps/sign-in.ts";

const fr = words("fr").steering;
const ar = words("ar").steering;
const manager = "manager.souss@example.test";

async function as(context: BrowserContext, email: string): Promise<Page> {
  await openOffice(context, email);
  return context.newPage();
}

test("a contract is sent back, written anew in Arabic, signed with a second factor, validated, and read by the ministry", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const [contract] = await lookUp<{ id: string; chamber_id: string; year: number }>(
    `select p.id, p.chamber_id, p.year from programme_contract p join chamber c on c.id = p.chamber_id
     where c.key = 'souss' and p.state = 'signed' order by p.year desc limit 1`,
  );
  if (!contract) throw new Error("no contract waits for the federation");
  const { id, chamber_id: chamberId, year } = contract;

  const federation = await as(await browser.newContext(), "federation2@example.test");
  await federation.goto("/fr/federation/steering");
  await expectAccessible(federation, "all chambers");
  const back = federation.locator(`form:has([name="contractId"][value="${id}"]):has([name="returns"])`);
  await federation.locator("details", { has: back }).locator("summary").click();
  await back.getByLabel(fr.contract.note).fill("Objectif trop bas (essai)");
  await back.getByRole("button", { name: fr.contract.return }).click();
  await expect(federation.getByText(fr.done.returned)).toBeVisible();

  // The manager signs in as people do, on a phone, and gives the second factor once more before signing.
  const office = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  await signIn(office, "ar", manager);
  const page = `/ar/office/steering?chamber=${chamberId}&year=${year}`;
  await office.goto(page);
  await expect(office.getByText(/Objectif trop bas/)).toBeVisible();
  await office.getByText(ar.contract.setTitle).click();
  await office.locator('#contract [name="indicator"]').selectOption("skills_certified");
  await office.locator('#contract [name="target"]').fill("40");
  await office.getByRole("button", { name: ar.contract.save }).click();
  await expect(office.getByText(ar.done.target)).toBeVisible();
  await expectAccessible(office, "a chamber's year on a phone");
  await lookUp(
    `update session set second_factor_at = now() - interval '2 hours' where user_id = (select id from "user" where email = $1)`,
    [manager],
  );
  const sign = async () => {
    await office.getByLabel(ar.contract.signConfirm).check();
    await office.getByRole("button", { name: ar.contract.sign }).click();
  };
  await sign();
  await office.waitForURL("**/second-step**");
  await typeAppCode(office, "ar", appCode(manager));
  await office.waitForURL("**/office/steering**");
  await sign();
  await expect(office.getByText(ar.done.signed)).toBeVisible();

  await federation.goto("/fr/federation/steering");
  const forward = federation.locator(
    `form:has([name="contractId"][value="${id}"]):not(:has([name="returns"]))`,
  );
  await forward.getByLabel(fr.contract.validateConfirm).check();
  await forward.getByRole("button", { name: fr.contract.validate }).click();
  await expect(federation.getByText(fr.done.validated)).toBeVisible();

  const ministry = await as(await browser.newContext(), "ministry@example.test");
  await ministry.goto(`/ar/federation/steering/${chamberId}?year=${year}&indicator=skills_certified`);
  await expect(ministry.getByText(ar.suppressed)).toBeVisible();
  await expect(ministry.getByText(ar.contract.states.validated)).toBeVisible();
  const row = ministry.getByRole("row", { name: new RegExp(ar.indicators.skills_certified.name) });
  await expect(row).toContainText("40");
  await expectAccessible(ministry, "a chamber for the ministry");
  await row.getByRole("link").first().click();
  await ministry.goto(`/ar/federation/steering?indicator=places_in_use&year=${year}`);
  await ministry.getByRole("link", { name: ar.definitionOf }).click();
  await expect(ministry.locator("#places_in_use")).toBeInViewport();
});

type Cell = {
  indicator: string;
  region: string;
  family: string;
  year: number;
  quarter: number;
  value: number | null;
  status: string;
};

test("open data is downloaded as CSV and JSON, and the quarter's report opens as PDF in Arabic and French with its figures", async ({
  request,
}) => {
  // Of a small demonstration most figures of the country are held back: the first that is shown and not nought.
  const keys = Object.keys(fr.indicators);
  let shown: Cell | undefined;
  for (const key of keys) {
    const { figures }: { figures: Cell[] } = await (await request.get(`/open-data/${key}.json`)).json();
    shown = figures.findLast(
      ({ region, family, status, value }) =>
        region === "MA" &&
        family === "all" &&
        status === "shown" &&
        value !== null &&
        value > 0 &&
        value < 1000,
    );
    if (shown) break;
  }
  if (!shown) throw new Error("no figure of the country is shown");
  const { indicator, year, quarter, value } = shown;
  const index = await (await request.get("/open-data/index.json")).text();
  expect(index).toContain(`${indicator}.csv`);
  const file = await (await request.get(`/open-data/${indicator}.csv`)).text();
  const lines = file.replace("\uFEFF", "").trim().split("\r\n");
  expect(lines[0]).toBe("indicator;region;family;year;quarter;value;status");
  expect(lines).toContain([indicator, "MA", "all", year, quarter, value, "shown"].join(";"));
  for (const lang of ["ar", "fr"]) {
    const answer = await request.get(`/open-data/report-${year}-q${quarter}-${lang}.pdf`);
    expect(answer.status()).toBe(200);
    expect(answer.headers()["content-type"]).toContain("application/pdf");
    const text = execFileSync("pdftotext", ["-raw", "-", "-"], {
      input: await answer.body(),
      encoding: "utf8",
    });
    expect(text.replaceAll(/\s/g, ""), lang).toContain(String(value));
    expect(text, lang).toContain(String(year));
  }
});

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "#tests/e2e/steps/accessible.ts";
import { harnessOrigin } from "#tests/e2e/steps/database.ts";
import { openOffice } from "#tests/e2e/steps/open-office.ts";
import { words } from "#tests/e2e/steps/shop.ts";

const fr = words("fr").provenance.witness;
const program = join(import.meta.dirname, "../../scripts/witness.ts");
const runs = (...args: string[]) => execFileSync(process.execPath, [program, ...args], { encoding: "utf8" });
const row = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });

test("the federation registers a witness from outside, sees it sign, names its operator better and retires it", async ({
  browser,
}) => {
  const folder = mkdtempSync(join(tmpdir(), "sanad-witness-"));
  const state = join(folder, "witness.json");
  const name = `essai-${Date.now()}.witness.example`;
  try {
    const context = await browser.newContext();
    await openOffice(context, "federation@example.test");
    const page = await context.newPage();

    // A line that is no key is refused, and what was typed stays.
    await page.goto("/fr/federation/transparency");
    await page.getByRole("link", { name: fr.newTitle }).click();
    await page.getByLabel(fr.key).fill("witness rien");
    for (const lang of ["ar", "fr", "en"] as const)
      await page.getByLabel(fr.operator[lang]).fill("Université fictive");
    await page.getByRole("button", { name: fr.register }).click();
    await expect(page.getByRole("alert").first()).toBeVisible();
    await expect(page.getByLabel(fr.operator.fr)).toHaveValue("Université fictive");
    await expectAccessible(page, "a refused witness");

    // The line that the witness's own program prints.
    const made = runs("new", "--state", state, "--name", name, "--log", `${harnessOrigin}/log`);
    const line = made.split("\n").find((one) => one.startsWith("witness ")) ?? "";
    await page.getByLabel(fr.key).fill(line);
    await page.getByRole("button", { name: fr.register }).click();
    await expect(page.getByText(fr.done.registered)).toBeVisible();
    await expect(row(page, name)).toContainText(words("fr").provenance.transparency.never);

    runs("run", "--state", state);
    await page.reload();
    await expect(row(page, name)).not.toContainText(words("fr").provenance.transparency.never);

    await page.getByRole("link", { name }).click();
    await page.getByLabel(fr.operator.fr).fill("Université fictive de Fès");
    await expectAccessible(page, "a witness");
    await page.getByRole("button", { name: fr.save }).click();
    await expect(page.getByText(fr.done.named)).toBeVisible();
    await expect(row(page, name)).toContainText("Université fictive de Fès");

    await page.getByRole("link", { name }).click();
    await page.getByLabel(fr.retireConfirm).check();
    await page.getByRole("button", { name: fr.retire }).click();
    await expect(page.getByText(fr.done.retired)).toBeVisible();
    await expect(row(page, name)).toContainText(words("fr").provenance.transparency.retired);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

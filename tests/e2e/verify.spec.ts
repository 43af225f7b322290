import { expect, test } from "@playwright/test";
import { locales } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";
import { expectAccessible } from "#tests/e2e/steps/accessible.ts";
import { lookUp } from "#tests/e2e/steps/database.ts";

/** A piece of the demonstration with a record in force and no badge taken from it, its maker or its craft. */
async function soundPiece(): Promise<string> {
  const [row] = await lookUp<{ serial: string }>(`
    select p.serial from piece p join artisan a on a.id = p.artisan_id
    where a.state = 'registered'
      and exists (select 1 from credential c where c.piece_id = p.id and c.revoked_at is null and c.suspended_at is null)
      and not exists (select 1 from badge b where b.state = 'revoked'
        and (b.piece_id = p.id or b.artisan_id = a.id or b.craft_id = p.craft_id))
    order by p.serial limit 1`);
  if (!row) throw new Error("the demonstration has no sound piece");
  return row.serial;
}

for (const locale of locales) {
  test(`a label's page reads well without scripts, in less than 60 kB, at 320 px: ${locale}`, async ({
    browser,
  }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 320, height: 640 },
    });
    const page = await context.newPage();
    let bytes = 0;
    page.on("response", async (response) => {
      bytes += (await response.body().catch(() => Buffer.alloc(0))).byteLength;
    });
    const words = messages[locale].verify;
    await page.goto(`/p/${await soundPiece()}?lang=${locale}`, { waitUntil: "networkidle" });
    expect(bytes).toBeLessThan(60_000);
    await expect(page.locator("main")).toMatchAriaSnapshot(`
      - paragraph: ${words.page.heading}
      - paragraph: ${words.word.authentic}
      - heading "${words.verdict.authentic}" [level=1]
      - paragraph: ${words.advice.authentic}
      - figure
      - region
      - region "${words.who.title}"
      - region "${words.checks.title}":
        - heading "${words.checks.title}" [level=2]
        - list:
          - listitem:
            - paragraph:
              - text: /${words.checks.state.passed}/
          - listitem:
            - paragraph:
              - text: /${words.checks.state.passed}/
          - listitem:
            - paragraph:
              - text: /${words.checks.state.passed}/
          - listitem:
            - paragraph:
              - text: /${words.checks.state.passed}/
      - region "${words.limits.title}"
    `);
    await context.close();
  });

  test(`axe finds nothing on the pages of a label: ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const serial = await soundPiece();
    for (const path of [`/p/${serial}`, `/p/${serial}/claim`, `/p/${serial}/report`, "/p/SND-NOTHERE"]) {
      await page.goto(`${path}?lang=${locale}`);
      await expectAccessible(page);
    }
  });
}

test("the visitor's own browser finds the same by itself, and says so", async ({ page }) => {
  await page.goto(`/p/${await soundPiece()}?lang=en`);
  const errors: string[] = [];
  page.on(
    "console",
    (line) =>
      line.type() === "error" && !line.location().url.endsWith("/favicon.ico") && errors.push(line.text()),
  );
  await page.getByRole("link", { name: messages.en.verify.files.browser }).click();
  await expect(page.locator("[data-result]")).toHaveText(messages.en.verify.browser.good);
  await expect(page.locator("#check .state.good")).toHaveCount(3);
  expect(errors).toEqual([]);
});

test("a wrong code is refused in words, keeps what was typed, and is reached by keyboard", async ({
  page,
}) => {
  await page.goto(`/p/${await soundPiece()}/claim?lang=fr`);
  await page.getByLabel(messages.fr.verify.claim.code).focus();
  await page.keyboard.type("abcd 2345");
  await page.keyboard.press("Enter");
  await expect(page.getByText(messages.fr.verify.errors.CLAIM_CODE_WRONG)).toBeVisible();
  await expect(page.getByLabel(messages.fr.verify.claim.code)).toHaveValue("abcd 2345");
});

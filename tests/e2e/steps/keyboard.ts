import { expect, type Locator, type Page } from "@playwright/test";

/** Presses a key until a control has the focus: what somebody without a mouse does. */
export async function tabTo(page: Page, control: Locator, key: "Tab" | "j" = "Tab"): Promise<void> {
  await expect(control).toBeVisible();
  for (let n = 0; n < 150; n += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never reaches ${control}`);
}

/** Types into the field with this label. */
export async function typeInto(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, { exact: false }).first());
  await page.keyboard.type(text);
}

/** Chooses a radio button. The Tab key stops at the group's first or chosen one; arrows move inside it. */
export async function chooseRadio(page: Page, label: string): Promise<void> {
  const radio = page.getByLabel(label).first();
  const group = page.locator(`input[type="radio"][name="${await radio.getAttribute("name")}"]`);
  const chosen = group.and(page.locator(":checked"));
  await tabTo(page, (await chosen.count()) > 0 ? chosen : group.first());
  for (let n = 0; n < 6 && !(await radio.isChecked()); n += 1) {
    await page.keyboard.press(n === 0 ? "Space" : "ArrowDown");
  }
  expect(await radio.isChecked()).toBe(true);
}

/** Presses the button with this name. */
export async function pressButton(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole("button", { name, exact: true }));
  await page.keyboard.press("Enter");
}

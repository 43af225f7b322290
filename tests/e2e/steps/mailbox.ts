import { expect } from "@playwright/test";

type Email = { subject: string; to: { address: string }[]; text: string; html?: string };

const inbox = process.env.E2E_INBOX ?? "http://localhost:1080/";

/** Mails in the catcher to an address, oldest first. */
export async function mailsTo(address: string): Promise<Email[]> {
  const response = await fetch(new URL("api/email", inbox));
  const body = (await response.json()) as Email[] | { emails?: Email[]; items?: Email[]; data?: Email[] };
  const all = Array.isArray(body) ? body : (body.emails ?? body.items ?? body.data ?? []);
  return all.filter((mail) => mail.to?.some((to) => to.address === address));
}

/** Waits until the address has more than `before` mails, and returns the new ones. */
export async function newMailsTo(address: string, before: number, atLeast = 1): Promise<Email[]> {
  await expect
    .poll(async () => (await mailsTo(address)).length, { timeout: 20_000, message: `mails to ${address}` })
    .toBeGreaterThanOrEqual(before + atLeast);
  return (await mailsTo(address)).slice(before);
}

/** Waits for so many mails to the address that name the number of an order, whatever else is written to it meanwhile. */
export async function mailsAbout(address: string, number: string, atLeast: number): Promise<Email[]> {
  const about = async () =>
    (await mailsTo(address)).filter((mail) => `${mail.subject} ${mail.text}`.includes(number));
  await expect
    .poll(async () => (await about()).length, {
      timeout: 20_000,
      message: `mails to ${address} about ${number}`,
    })
    .toBeGreaterThanOrEqual(atLeast);
  return about();
}

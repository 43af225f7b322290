import { expect } from "@playwright/test";

type ShortMessage = { to: string; from: string; body: string; at: string };

const outbox = process.env.E2E_SMS ?? "http://localhost:1081/";

/** Short messages to a number in international form, oldest first. */
export async function smsTo(number: string): Promise<ShortMessage[]> {
  const response = await fetch(new URL("api/messages", outbox));
  const newestFirst = (await response.json()) as ShortMessage[];
  return newestFirst.filter((message) => message.to === number).reverse();
}

/** Waits until the number got at least one message more than `before`, and returns the new ones. */
export async function newSmsTo(number: string, before: number, atLeast = 1): Promise<ShortMessage[]> {
  await expect
    .poll(async () => (await smsTo(number)).length, { timeout: 20_000, message: `messages to ${number}` })
    .toBeGreaterThanOrEqual(before + atLeast);
  return (await smsTo(number)).slice(before);
}

import Stripe from "stripe";
import { expect } from "vitest";
import { processEvent, receiveProviderEvent } from "#features/webhooks/index.ts";
import { control, providerState, query } from "#tests/integration/checkout/world.ts";

export type StandInEvent = { id: string; type: string; data: { object: Record<string, unknown> } };

/** Signed and posted as the provider would. Answers the status. */
export async function post(event: object, secret = process.env.STRIPE_WEBHOOK_SECRET ?? ""): Promise<number> {
  const payload = JSON.stringify(event);
  return receiveProviderEvent(payload, Stripe.webhooks.generateTestHeaderString({ payload, secret }));
}

/** An event of a kind nobody works on, made up; `over` says what is different about it. */
export function madeUp(over: object = {}): Record<string, unknown> & { id: string } {
  return {
    id: `evt_${Math.random().toString(36).slice(2)}`,
    object: "event",
    api_version: "2026-10-28.endive",
    created: Math.floor(Date.now() / 1000),
    livemode: false,
    pending_webhooks: 1,
    request: null,
    type: "price.created",
    data: { object: { id: "price_x", object: "price" } },
    ...over,
  };
}

/** Received and worked on, as if the worker came at once. */
export async function deliver(events: readonly { id: string }[]): Promise<void> {
  for (const event of events) {
    expect(await post(event)).toBe(200);
    await processEvent(event.id);
  }
}

/** What the provider has to tell, oldest first, once it has done what it does a moment later. */
export async function eventsSoFar(): Promise<StandInEvent[]> {
  await control("settle", {});
  return ((await providerState()) as unknown as { events: StandInEvent[] }).events;
}

export const eventRow = async (id: string) =>
  (
    await query<{ state: string; covered_by: string | null; error: string | null; payload: object }>(
      "select state, covered_by, error, payload from stripe_event where id = $1",
      [id],
    )
  )[0];

/** The same order for the same seed; every third one twice. */
export function shuffledWithRepeats<T>(items: readonly T[], seed: number): T[] {
  let state = seed >>> 0 || 1;
  const below = (n: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  const all = [...items, ...items.filter(() => below(3) === 0)];
  for (let i = all.length - 1; i > 0; i--) {
    const j = below(i + 1);
    [all[i], all[j]] = [all[j] as T, all[i] as T];
  }
  return all;
}

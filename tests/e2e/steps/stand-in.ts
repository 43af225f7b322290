const origin = process.env.E2E_STRIPE ?? "http://localhost:4242";

export type StandInState = {
  sessions: {
    id: string;
    client_reference_id: string;
    amount_total: number;
    currency: string;
    status: string;
    payment_status: string;
    payment_intent: string | null;
  }[];
  payment_intents: { id: string; amount: number; currency: string; status: string }[];
  charges: { id: string; payment_intent: string; amount: number; paid: boolean; amount_refunded: number }[];
  refunds: { id: string; charge: string; amount: number; status: string }[];
  balance_transactions: { id: string; amount: number; fee: number; currency: string }[];
  events: { id: string; type: string; data: { object: { id: string } } }[];
};

/** Everything the Stripe stand-in knows. */
export async function standInState(): Promise<StandInState> {
  return (await fetch(`${origin}/_control/state`)).json() as Promise<StandInState>;
}

/** A control route of the stand-in. Fails loudly when the stand-in refuses. */
export async function control(route: string, body: object): Promise<unknown> {
  const response = await fetch(`${origin}/_control/${route}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok)
    throw new Error(`/_control/${route} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

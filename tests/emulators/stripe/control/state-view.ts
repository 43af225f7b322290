import { settleFunds } from "#tests/emulators/stripe/payment/balance.ts";
import { expireDue } from "#tests/emulators/stripe/resources/checkout-sessions.ts";
import { API_VERSION, type World } from "#tests/emulators/stripe/world.ts";

/** Every collection as a list, oldest first, and how the stand-in is set up. Secrets stay out. */
export function stateView(world: World): object {
  expireDue(world);
  settleFunds(world);
  const { state } = world;
  return {
    api_version: API_VERSION,
    now: world.now(),
    requests: state.requests,
    webhook_mode: state.webhook_mode,
    faults: state.faults,
    sessions: Object.values(state.sessions).map((session) => ({
      ...session,
      line_items: {
        object: "list",
        data: state.line_items[session.id] ?? [],
        has_more: false,
        url: `/v1/checkout/sessions/${session.id}/line_items`,
      },
    })),
    payment_intents: Object.values(state.payment_intents),
    charges: Object.values(state.charges),
    refunds: Object.values(state.refunds),
    balance_transactions: Object.values(state.balance_transactions),
    customers: Object.values(state.customers),
    events: Object.values(state.events),
    webhook_endpoints: Object.values(state.webhook_endpoints),
    disputes: Object.values(state.disputes),
    fraud_warnings: Object.values(state.fraud_warnings),
    reviews: Object.values(state.reviews),
    accounts: Object.values(state.accounts),
    transfers: Object.values(state.transfers),
    payouts: Object.values(state.payouts),
    connected_balances: state.connected_balances,
    shipping_rates: Object.values(state.shipping_rates),
    products: Object.values(state.products),
    deliveries: Object.values(state.deliveries),
    idempotency_keys: Object.entries(state.idempotency).map(([key, { route, status, request, created }]) => ({
      key,
      route,
      status,
      request,
      created,
    })),
  };
}

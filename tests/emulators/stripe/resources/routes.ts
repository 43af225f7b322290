import type { Route } from "#tests/emulators/stripe/http/route.ts";
import { ACCOUNT_ROUTES } from "#tests/emulators/stripe/resources/accounts.ts";
import { BALANCE_ROUTES } from "#tests/emulators/stripe/resources/balance.ts";
import { CHARGE_ROUTES } from "#tests/emulators/stripe/resources/charges.ts";
import { CHECKOUT_SESSION_ROUTES } from "#tests/emulators/stripe/resources/checkout-sessions.ts";
import { CUSTOMER_ROUTES } from "#tests/emulators/stripe/resources/customers.ts";
import { DISPUTE_ROUTES } from "#tests/emulators/stripe/resources/disputes.ts";
import { EVENT_ROUTES } from "#tests/emulators/stripe/resources/events.ts";
import { PAYMENT_INTENT_ROUTES } from "#tests/emulators/stripe/resources/payment-intents.ts";
import { RADAR_ROUTES } from "#tests/emulators/stripe/resources/radar.ts";
import { REFUND_ROUTES } from "#tests/emulators/stripe/resources/refunds.ts";
import { TRANSFER_ROUTES } from "#tests/emulators/stripe/resources/transfers.ts";
import { WEBHOOK_ENDPOINT_ROUTES } from "#tests/emulators/stripe/resources/webhook-endpoints.ts";

/** Every route of the API; a new resource adds its file here. */
export const API_ROUTES: readonly Route[] = [
  ...CHECKOUT_SESSION_ROUTES,
  ...PAYMENT_INTENT_ROUTES,
  ...CHARGE_ROUTES,
  ...BALANCE_ROUTES,
  ...REFUND_ROUTES,
  ...CUSTOMER_ROUTES,
  ...EVENT_ROUTES,
  ...WEBHOOK_ENDPOINT_ROUTES,
  ...DISPUTE_ROUTES,
  ...RADAR_ROUTES,
  ...ACCOUNT_ROUTES,
  ...TRANSFER_ROUTES,
];

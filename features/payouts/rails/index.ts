import "server-only";
import type { PayoutRailName } from "#db/schema/payouts.ts";
import { bankBatch } from "#features/payouts/rails/bank-batch.ts";
import type { PayoutRail } from "#features/payouts/rails/rail.ts";
import { stripeConnect } from "#features/payouts/rails/stripe-connect.ts";

/** Every way by which makers are paid. */
export const rails: Readonly<Record<PayoutRailName, PayoutRail>> = {
  bank_batch: bankBatch,
  stripe_connect: stripeConnect,
};

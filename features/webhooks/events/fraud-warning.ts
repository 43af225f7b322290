import "server-only";
import { hearFraudWarning } from "#features/refunds/index.ts";
import type { EventHandler } from "#features/webhooks/schema.ts";

/** radar.early_fraud_warning.*: the card's bank doubts a payment; its parcels stay. */
export const onFraudWarning: EventHandler = ({ objectId }) => hearFraudWarning(objectId);

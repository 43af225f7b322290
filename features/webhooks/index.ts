export { claimEvent } from "#features/webhooks/commands/claim-event.ts";
export { finishEvent } from "#features/webhooks/commands/finish-event.ts";
export { receiveEvent } from "#features/webhooks/commands/receive-event.ts";
export { sweepEvents } from "#features/webhooks/commands/sweep-events.ts";
export { processEvent } from "#features/webhooks/flows/process-event.ts";
export { receiveProviderEvent } from "#features/webhooks/flows/receive-provider-event.ts";
export { takeUpEvents } from "#features/webhooks/flows/take-up-events.ts";

export { beat } from "#features/ops/heartbeat.ts";
export { readHealth } from "#features/ops/read-health.ts";

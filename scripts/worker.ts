import { startTelemetry } from "#lib/telemetry/start.ts";

// Traces wrap the database driver as it loads, so they start before anything that loads it.
await startTelemetry("worker");
await import("#scripts/worker/run.ts");

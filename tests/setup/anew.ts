import sharp from "sharp";
import { vi } from "vitest";
import { forgetKept } from "#tests/setup/forget-kept.ts";

// Files of a project share a process, so that packages are loaded once for all of them (`isolate: false`), and nothing else: our own
// modules, what they keep beside them, the environment and the clock start anew for each file.
vi.resetModules();
vi.useRealTimers();
// Whoever cleans a photograph switches decoders off for the whole process.
sharp.unblock({ operation: ["VipsForeignLoad"] });

forgetKept();

const shared = globalThis as typeof globalThis & { firstEnvironment?: NodeJS.ProcessEnv };
shared.firstEnvironment ??= { ...process.env };
const first = shared.firstEnvironment;
for (const name of Object.keys(process.env).filter((key) => !key.startsWith("VITEST"))) {
  if (!(name in first)) delete process.env[name];
}
for (const [name, value] of Object.entries(first)) {
  if (!name.startsWith("VITEST")) process.env[name] = value;
}

import sharp from "sharp";
import { vi } from "vitest";

// Files of a project share a process, so that packages are loaded once for all of them (`isolate: false`), and nothing else: our own
// modules, what they keep beside them, the environment and the clock start anew for each file.
vi.resetModules();
vi.useRealTimers();
// Whoever cleans a photograph switches decoders off for the whole process.
sharp.unblock({ operation: ["VipsForeignLoad"] });

const kept = globalThis as typeof globalThis & Record<string, unknown>;
for (const name of Object.keys(kept).filter((key) => key.startsWith("sanad"))) delete kept[name];

kept.firstEnvironment ??= { ...process.env };
const first = kept.firstEnvironment as NodeJS.ProcessEnv;
for (const name of Object.keys(process.env).filter((key) => !key.startsWith("VITEST"))) {
  if (!(name in first)) delete process.env[name];
}
for (const [name, value] of Object.entries(first)) {
  if (!name.startsWith("VITEST")) process.env[name] = value;
}

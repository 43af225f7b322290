import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { log } from "#lib/log/log.ts";
import { startWriter } from "#lib/scans/start-writer.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test("what is counted is written again and again, once however often it is begun, and goes on after a failure", async () => {
  const warned = vi.spyOn(log, "warn").mockImplementation(() => undefined);
  let written = 0;
  const write = async () => {
    written += 1;
    if (written === 1) throw new Error("no database");
  };
  startWriter(1_000, write, "counts of a test");
  startWriter(1_000, write, "counts of a test");
  await vi.advanceTimersByTimeAsync(999);
  expect(written).toBe(0);
  await vi.advanceTimersByTimeAsync(2_001);
  expect(written).toBe(3);
  expect(warned).toHaveBeenCalledOnce();
  expect(warned.mock.calls[0]?.[1]).toBe("counts of a test could not be written");
});

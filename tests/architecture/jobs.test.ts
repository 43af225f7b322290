import { expect, it } from "vitest";
import { jobs } from "#features/jobs.ts";
import { jobHandlers } from "#features/registry.ts";

/** The worker dies at its start when it is to take from a queue that no migration made. */
it("every job has one handler, and every handler's job has its queue", () => {
  const names = jobs.map(({ name }) => name).sort();
  expect(jobHandlers.map(({ job }) => job.name).sort()).toEqual(names);
});

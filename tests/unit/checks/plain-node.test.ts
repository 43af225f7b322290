import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";

/** What the worker and the commands of the operator load, without Next around them. */
const modules = [
  "#features/registry.ts",
  "#features/jobs.ts",
  "#features/ops/index.ts",
  "#features/ops/routes.ts",
];

describe("outside Next", () => {
  it.each(modules)(
    "%s loads in Node itself, without a build",
    (module) => {
      const program = `await import(${JSON.stringify(module)}); process.exit(0);`;
      const flags = [
        "--conditions=react-server",
        "--disable-warning=ExperimentalWarning",
        "--input-type=module",
      ];
      const { status, stderr } = spawnSync(process.execPath, [...flags, "--eval", program], {
        encoding: "utf8",
      });
      expect(stderr).toBe("");
      expect(status).toBe(0);
    },
    30_000,
  );
});

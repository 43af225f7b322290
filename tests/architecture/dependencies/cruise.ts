import { spawnSync } from "node:child_process";
import { join } from "node:path";

const program = join(process.cwd(), "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");

/** A dependency that a rule of .dependency-cruiser.cjs refuses. */
export type Violation = { rule: string; from: string };

/** Runs dependency-cruiser on the layers of the tree at `root`, with the rules that lie there. */
export function cruise(root: string): Violation[] {
  const layers = ["app", "components", "db", "features", "lib"];
  const { stdout, stderr } = spawnSync(process.execPath, [program, "--output-type", "json", ...layers], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  if (!stdout.startsWith("{")) throw new Error(`dependency-cruiser did not run: ${stderr}`);
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: { from: string; rule: { name: string } }[] };
  };
  return summary.violations.map(({ from, rule }) => ({ rule: rule.name, from }));
}

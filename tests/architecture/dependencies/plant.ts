import { copyFileSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A file that imports what it must not, and the rule that has to say so. */
export type Planted = { rule: string; file: string; imports: string };

const anywhere = "export const planted = 1;\n";

/**
 * A small tree in a temporary folder: this repository's rules, and files of which each breaks one. Every imported file
 * of ours is made too, so that a failure is about the rule and not about a missing file. Returns the folder.
 */
export function plantTree(planted: readonly Planted[], extra: Readonly<Record<string, string>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), "sanad-rules-"));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  for (const layer of ["app", "components", "db", "features", "lib"]) write(`${layer}/empty.ts`, anywhere);
  copyFileSync(".dependency-cruiser.cjs", join(root, ".dependency-cruiser.cjs"));
  copyFileSync("features/graph.ts", join(root, "features/graph.ts"));
  write("package.json", JSON.stringify({ type: "module", imports: { "#*": "./*" } }));
  symlinkSync(join(process.cwd(), "node_modules"), join(root, "node_modules"));
  for (const { imports } of planted) {
    if (imports.startsWith("#")) write(imports.slice(1), anywhere);
  }
  for (const { file, imports } of planted) write(file, `import "${imports}";\n${anywhere}`);
  for (const [file, text] of Object.entries(extra)) write(file, text);
  return root;
}

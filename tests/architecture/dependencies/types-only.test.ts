import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** Modules that some files may name the types of, and may not run. */
const restricted = [
  {
    files: "features/*/domain/**/*.ts",
    modules:
      /^#(db\/|lib\/(adapters|rate-limit|log|jobs)\/|lib\/kernel\/policy|features\/[^/]+\/(queries|commands|flows)\/)/,
  },
  { files: "features/*/ui/**/*.{ts,tsx}", modules: /^#db\// },
  { files: "components/**/*.{ts,tsx}", modules: /^#(db|features)\// },
];

/** Import statements that load a module at run time: not `import type`, and not only `type` names in the braces. */
function runtimeImports(source: string): string[] {
  const statements = source.matchAll(/^(?:import|export)\s+([^;"']*?)\s*(?:from\s+)?["']([^"']+)["']/gm);
  return [...statements].flatMap(([, names = "", module = ""]) => {
    if (/^type\b/.test(names)) return [];
    const braces = /^\{([^}]*)\}\s*from?$|^\{([^}]*)\}/.exec(names);
    const listed = (braces?.[1] ?? braces?.[2] ?? "").split(",").map((name) => name.trim());
    const isTypesOnly = braces !== null && listed.filter(Boolean).every((name) => name.startsWith("type "));
    return isTypesOnly ? [] : [module];
  });
}

describe("imports for types alone", () => {
  it("are told from those that run", () => {
    const source = [
      'import type { A } from "#db/a.ts";',
      'import { type B } from "#db/b.ts";',
      'import { type C, d } from "#db/c.ts";',
      'import "#db/e.ts";',
      'export { f } from "#db/f.ts";',
      'import g from "#db/g.ts";',
    ].join("\n");
    expect(runtimeImports(source)).toEqual(["#db/c.ts", "#db/e.ts", "#db/f.ts", "#db/g.ts"]);
  });

  it.each(restricted)("are all that $files take from tables and services", ({ files, modules }) => {
    const paths = globSync(files);
    expect(paths.length).toBeGreaterThan(5);
    const offences = paths.flatMap((path) =>
      runtimeImports(readFileSync(path, "utf8"))
        .filter((module) => modules.test(module))
        .map((module) => `${path} runs ${module}`),
    );
    expect(offences).toEqual([]);
  });
});

import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const side = "ml|mr|pl|pr|left|right|border-[lr]|rounded-[lr]|rounded-[tb][lr]|scroll-[mp][lr]";
const sizedClass = new RegExp(`^(?:[^\\s]+:)?!?-?(?:${side})-(?:\\d|\\[|\\(|px|auto|full)`);
const plainClass =
  /^(?:[^\s]+:)?!?(?:(?:text|float|clear|object|origin|bg)-(?:left|right)|border-[lr]|rounded-[lr]|rounded-[tb][lr])$/;
const property =
  /(?:^|[;{\s])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)[\w-]*|left|right|border-(?:top|bottom)-(?:left|right)-radius)\s*:|text-align\s*:\s*(?:left|right)|(?:float|clear)\s*:\s*(?:left|right)/;

/** Classes of Tailwind in a source that name a side of the screen. */
function sidedClasses(source: string): string[] {
  const strings = source.matchAll(/"([^"\n]*)"|'([^'\n]*)'|`([^`]*)`/g);
  return [...strings]
    .flatMap(([, a, b, c]) => (a ?? b ?? c ?? "").split(/\s+/))
    .filter((word) => sizedClass.test(word) || plainClass.test(word));
}

/** Declarations of CSS that name a side of the screen, by line. */
function sidedDeclarations(source: string): string[] {
  const bare = source.replaceAll(/\/\*[\s\S]*?\*\//g, "");
  return bare
    .split("\n")
    .filter((line) => property.test(line))
    .map((line) => line.trim());
}

const offences = (pattern: string, find: (source: string) => string[]) =>
  globSync(pattern).flatMap((path) => find(readFileSync(path, "utf8")).map((word) => `${path}: ${word}`));

describe("pages read from right to left as well", () => {
  it("tells a side of the screen from a side of the text", () => {
    expect(
      sidedClasses('<p className="ml-2 ms-2 md:text-left -left-4 hover:border-l rounded-tl-2 left">'),
    ).toEqual(["ml-2", "md:text-left", "-left-4", "hover:border-l", "rounded-tl-2"]);
    expect(
      sidedDeclarations("a { margin-left: 1px }\nb { inset-inline-start: 0 }\nc { text-align: right }"),
    ).toEqual(["a { margin-left: 1px }", "c { text-align: right }"]);
  });

  it("uses no class that names a side of the screen", () => {
    expect(offences("{app,components,features}/**/*.{ts,tsx}", sidedClasses)).toEqual([]);
  });

  it("uses no property that names a side of the screen", () => {
    expect(offences("{app,components,features}/**/*.css", sidedDeclarations)).toEqual([]);
    expect(offences("{components/plain,features/*/ui}/*style.ts", sidedDeclarations)).toEqual([]);
  });
});

import Validator from "@adobe/structured-data-validator";
import type { jsonLd } from "#lib/seo/json-ld.ts";

type Issue = {
  severity: "ERROR" | "WARNING";
  issueMessage: string;
  fieldNames?: string[];
  path: { type?: string }[];
};
type Typed = { "@type"?: string };

/**
 * What Google's rules for rich results find wrong with a page's structured data, as the script element carries it. Names and
 * values of the vocabulary are checked by the types of schema-dts when the builders are compiled.
 */
export async function richResultIssues(script: ReturnType<typeof jsonLd>): Promise<Issue[]> {
  const { "@graph": graph, ...one } = JSON.parse(script.dangerouslySetInnerHTML.__html);
  const things: Typed[] = graph ?? [one];
  const jsonld: Record<string, Typed[]> = {};
  for (const thing of things) {
    const type = thing["@type"] ?? "untyped";
    jsonld[type] = [...(jsonld[type] ?? []), thing];
  }
  return new Validator().validate({ jsonld, microdata: {}, rdfa: {}, errors: [] });
}

/** Only what keeps a rich result from being shown. */
export async function richResultErrors(script: ReturnType<typeof jsonLd>): Promise<string[]> {
  const issues = await richResultIssues(script);
  return issues
    .filter((issue) => issue.severity === "ERROR")
    .map(({ path, issueMessage }) => `${path.map((part) => part.type).join(" > ")}: ${issueMessage}`);
}

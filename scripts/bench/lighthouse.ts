import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { chromium, chromiumFlags, columns } from "#scripts/bench/browser.ts";
import { median } from "#scripts/bench/row.ts";

const categories = ["performance", "accessibility", "best-practices", "seo"] as const;
const metrics = {
  fcp: "first-contentful-paint",
  lcp: "largest-contentful-paint",
  tbt: "total-blocking-time",
  cls: "cumulative-layout-shift",
  bytes: "total-byte-weight",
} as const;

/** Lighthouse's mobile preset: scores 0 to 100, milliseconds and bytes, each the median of the runs. */
export type Audit = {
  name: string;
  scores: Record<(typeof categories)[number], number>;
  metrics: Record<keyof typeof metrics, number>;
  /** What cost points, in any run. */
  failed: string[];
};

/** Audits each page `runs` times, in turn, so that a disturbance does not fall on one page alone. */
export async function audit(pages: readonly { name: string; url: string }[], runs: number): Promise<Audit[]> {
  const found = new Map<string, Once[]>();
  for (let run = 0; run < runs; run++) {
    for (const { name, url } of pages) found.set(name, [...(found.get(name) ?? []), await once(url)]);
  }
  return pages.map(({ name }) => {
    const all = found.get(name) ?? [];
    const middle = <Key extends string>(
      keys: readonly Key[],
      of: (one: (typeof all)[number]) => Record<Key, number>,
    ) =>
      Object.fromEntries(keys.map((key) => [key, median(all.map((one) => of(one)[key]))])) as Record<
        Key,
        number
      >;
    return {
      name,
      scores: middle(categories, (one) => one.scores),
      metrics: middle(Object.keys(metrics) as (keyof typeof metrics)[], (one) => one.metrics),
      failed: [...new Set(all.flatMap((one) => one.failed))].sort(),
    };
  });
}

type Once = Pick<Audit, "scores" | "metrics" | "failed">;

async function once(url: string, tries = 2): Promise<Once> {
  const profile = mkdtempSync(join(tmpdir(), "sanad-lighthouse-"));
  const chrome = await launch({
    chromePath: chromium(),
    chromeFlags: [...chromiumFlags],
    userDataDir: profile,
  });
  try {
    const result = await lighthouse(url, { port: chrome.port, output: "json", logLevel: "error" });
    const lhr = result?.lhr;
    if (!lhr || lhr.runtimeError) {
      // A busy machine now and then paints nothing in time; twice is no accident.
      if (tries > 1) return once(url, tries - 1);
      throw new Error(`Lighthouse cannot measure ${url}: ${lhr?.runtimeError?.message ?? "no answer"}`);
    }
    const failed = categories.flatMap((category) =>
      (lhr.categories[category]?.auditRefs ?? [])
        .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 0.9)
        .map(({ id }) => `${category}: ${id}`),
    );
    return {
      scores: Object.fromEntries(
        categories.map((name) => [name, Math.round((lhr.categories[name]?.score ?? 0) * 100)]),
      ) as Audit["scores"],
      metrics: Object.fromEntries(
        Object.entries(metrics).map(([key, id]) => [
          key,
          Math.round((lhr.audits[id]?.numericValue ?? 0) * 1000) / 1000,
        ]),
      ) as Audit["metrics"],
      failed,
    };
  } finally {
    chrome.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Scores and metrics, a page a line; what cost points below. */
export function auditTable(audits: readonly Audit[]): string {
  const lines = columns([
    ["lighthouse, mobile", "perf", "access", "practice", "seo", "FCP ms", "LCP ms", "TBT ms", "CLS", "kB"],
    ...audits.map(({ name, scores, metrics: m }) => [
      name,
      ...categories.map((category) => scores[category]),
      ...[m.fcp, m.lcp, m.tbt].map(Math.round),
      m.cls,
      Math.round(m.bytes / 100) / 10,
    ]),
  ]);
  return [
    lines,
    ...audits.map(({ name, failed }) => `${name}: ${failed.join(", ") || "nothing cost points"}`),
  ].join("\n");
}

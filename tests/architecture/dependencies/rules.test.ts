import { readdirSync, rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sliceGraph } from "#features/graph.ts";
import { cruise, type Violation } from "#tests/architecture/dependencies/cruise.ts";
import { type Planted, plantTree } from "#tests/architecture/dependencies/plant.ts";

const planted: readonly Planted[] = [
  { rule: "app-shows-what-slices-offer", file: "app/a/page.tsx", imports: "#db/client.ts" },
  { rule: "app-shows-what-slices-offer", file: "app/b/page.tsx", imports: "#features/cart/commands/x.ts" },
  { rule: "components-know-looks-only", file: "components/ui/a.tsx", imports: "#features/cart/index.ts" },
  { rule: "db-knows-values-only", file: "db/schema/a.ts", imports: "#lib/kernel/x.ts" },
  { rule: "db-knows-values-only", file: "db/schema/b.ts", imports: "#db/seed/x.ts" },
  { rule: "migration-knows-queues", file: "db/migrate.ts", imports: "#lib/log/x.ts" },
  { rule: "seed-goes-through-doors", file: "db/seed/a.ts", imports: "#features/cart/queries/x.ts" },
  { rule: "lib-knows-nothing-of-ours", file: "lib/seo/a.ts", imports: "#db/client.ts" },
  { rule: "lib-knows-nothing-of-ours", file: "lib/money/a.ts", imports: "#features/cart/index.ts" },
  { rule: "kernel-knows-the-database", file: "lib/kernel/a.ts", imports: "#features/cart/schema.ts" },
  { rule: "i18n-knows-the-catalogues", file: "lib/i18n/a.ts", imports: "#db/client.ts" },
  {
    rule: "slices-know-technique-and-tables",
    file: "features/cart/queries/a.ts",
    imports: "#components/ui/x.ts",
  },
  { rule: "slices-know-technique-and-tables", file: "features/cart/queries/b.ts", imports: "#app/x.ts" },
  { rule: "slice-ui-reads-no-table", file: "features/cart/ui/a.tsx", imports: "#db/client.ts" },
  { rule: "letters-know-looks", file: "features/notify/flows/a.ts", imports: "#app/x.ts" },
  { rule: "jobs-are-listed", file: "features/jobs.ts", imports: "#features/cart/job-handlers.ts" },
  {
    rule: "registry-knows-every-slice",
    file: "features/registry.ts",
    imports: "#features/cart/commands/x.ts",
  },
  {
    rule: "job-definitions-are-plain",
    file: "features/orders/jobs.ts",
    imports: "#features/orders/job-handlers.ts",
  },
  {
    rule: "slices-meet-at-the-door",
    file: "features/cart/flows/a.ts",
    imports: "#features/catalogue/domain/x.ts",
  },
  { rule: "slice-graph-ledger", file: "features/ledger/domain/a.ts", imports: "#features/orders/index.ts" },
  { rule: "slice-graph-cart", file: "features/cart/flows/b.ts", imports: "#features/checkout/index.ts" },
  { rule: "slice-in-the-graph", file: "features/unlisted/a.ts", imports: "#lib/money/x.ts" },
  { rule: "no-circles", file: "lib/circle/a.ts", imports: "#lib/circle/b.ts" },
  { rule: "domain-is-pure", file: "features/cart/domain/a.ts", imports: "#lib/log/x.ts" },
  { rule: "domain-is-pure", file: "features/cart/domain/b.ts", imports: "#features/cart/queries/x.ts" },
  { rule: "domain-touches-nothing", file: "features/cart/domain/c.ts", imports: "node:fs" },
  { rule: "domain-touches-nothing", file: "features/cart/domain/d.ts", imports: "next-intl" },
  { rule: "sdk-stripe", file: "features/checkout/flows/a.ts", imports: "stripe" },
  { rule: "sdk-mail", file: "features/notify/flows/b.ts", imports: "nodemailer" },
  { rule: "sdk-storage", file: "lib/seo/b.ts", imports: "@aws-sdk/client-s3" },
  { rule: "sdk-images", file: "features/catalogue/flows/a.ts", imports: "sharp" },
  { rule: "sdk-credentials", file: "features/provenance/keys/a.ts", imports: "@digitalbazaar/vc" },
  { rule: "sdk-queue", file: "features/ops/a.ts", imports: "pg-boss" },
  { rule: "sdk-sessions", file: "lib/http/a.ts", imports: "next-auth" },
  { rule: "sdk-factors", file: "lib/http/e.ts", imports: "otpauth" },
  { rule: "sdk-factors", file: "features/identity/commands/factor.ts", imports: "@simplewebauthn/server" },
  { rule: "sdk-tables_of_text", file: "features/register/flows/a.ts", imports: "csv-parse" },
  {
    rule: "sdk-typesetter",
    file: "features/documents/flows/a.ts",
    imports: "@myriaddreamin/typst-ts-node-compiler",
  },
  { rule: "sdk-codes", file: "features/register/flows/b.ts", imports: "zxing-wasm" },
  { rule: "sdk-telemetry", file: "lib/log/a.ts", imports: "@opentelemetry/api" },
  { rule: "sdk-log", file: "lib/http/b.ts", imports: "pino" },
  { rule: "sdk-money", file: "features/cart/domain/e.ts", imports: "dinero.js" },
  { rule: "sdk-ids", file: "lib/http/c.ts", imports: "typeid-js" },
  { rule: "sdk-limits", file: "features/identity/flows/a.ts", imports: "rate-limiter-flexible" },
  { rule: "sdk-postgres", file: "features/ops/b.ts", imports: "pg" },
  { rule: "sdk-tables", file: "components/ui/b.ts", imports: "drizzle-orm" },
  { rule: "import-exists", file: "lib/http/d.ts", imports: "#nowhere/x.ts" },
  { rule: "server-only-marked", file: "features/cart/commands/unmarked.ts", imports: "zod" },
];

/** Files that keep the rules, so that a rule which refuses everything is noticed. */
const innocent: Readonly<Record<string, string>> = {
  "lib/circle/b.ts": 'import "#lib/circle/a.ts";\n',
  "app/fine/page.tsx": 'import "#features/cart/index.ts";\nexport const view = <p>fine</p>;\n',
  "features/cart/queries/fine.ts":
    'import "server-only";\nimport "drizzle-orm";\nimport "#features/catalogue/index.ts";\n',
  "features/cart/domain/fine.ts": 'import "#lib/money/fine.ts";\nimport "#features/cart/domain/other.ts";\n',
  "features/identity/flows/fine.ts": 'import "#features/notify/jobs.ts";\n',
  "features/cart/index.ts": "export {};\n",
  "features/catalogue/index.ts": "export {};\n",
  "features/cart/domain/other.ts": "export {};\n",
  "features/notify/jobs.ts": "export {};\n",
  "lib/money/fine.ts": "export {};\n",
};

let root: string;
let found: Violation[];

beforeAll(() => {
  const files = planted.filter(({ rule }) => rule !== "import-exists");
  const lost = planted.filter(({ rule }) => rule === "import-exists");
  root = plantTree(files, {
    ...Object.fromEntries(lost.map(({ file, imports }) => [file, `import "${imports}";\n`])),
    ...innocent,
  });
  found = cruise(root);
}, 60_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("the dependency rule", () => {
  it.each(planted)("fails with $rule when $file imports $imports", ({ rule, file }) => {
    expect(found).toContainEqual({ rule, from: file });
  });

  it("lets be what keeps it", () => {
    const fine = found.filter(({ from }) => /fine/.test(from));
    expect(fine).toEqual([]);
  });

  it("has a planted violation for every rule", async () => {
    const { default: config } = (await import("#.dependency-cruiser.cjs")) as unknown as {
      default: { forbidden: { name: string }[]; required: { name: string }[] };
    };
    const names = [...config.forbidden, ...config.required].map(({ name }) => name);
    // One rule a slice, all made by the same line.
    const proved = new Set(planted.map(({ rule }) => rule));
    const bare = names.filter((name) => !proved.has(name) && !name.startsWith("slice-graph-"));
    expect(bare).toEqual(["graph-imports-nothing"]);
  });
});

describe("the graph of slices", () => {
  const edges = sliceGraph as Readonly<Record<string, readonly string[]>>;

  it("lists every slice, and no slice that is not there", () => {
    const folders = readdirSync("features", { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(Object.keys(edges).sort()).toEqual(folders.map(({ name }) => name).sort());
  });

  it("has no circle", () => {
    const visit = (slice: string, path: readonly string[]): string[] => {
      if (path.includes(slice)) return [[...path, slice].join(" → ")];
      return (edges[slice] ?? []).flatMap((next) => visit(next, [...path, slice]));
    };
    expect(Object.keys(edges).flatMap((slice) => visit(slice, []))).toEqual([]);
  });
});

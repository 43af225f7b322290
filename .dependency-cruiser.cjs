// The dependency rule of docs/architecture.md. Each layer lists what it may import; everything else of ours is refused.
const { sliceGraph } = require("./features/graph.ts");

// TypeScript 7 has no parser to lend, and the parser swc lends is told here what the cruiser forgets: .tsx holds JSX.
const swc = require("@swc/core");
const { parseFileSync } = swc;
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: /[jt]sx$/.test(file) });

/** A file of this repository, as opposed to a package or a part of Node. */
const OURS =
  "^(app|components|db|features|lib|messages|public|scripts|tests|proxy\\.ts|instrumentation\\.ts|[^/]+\\.[cm]?[jt]s)";
/** Where slices meet. */
const DOORS = "(index|schema|jobs)\\.ts$";

/** A layer, what it is called in a failure, and the files of ours it may import. */
const layer = (name, from, allowed, comment) => ({
  name,
  severity: "error",
  comment,
  from: typeof from === "string" ? { path: from } : from,
  to: { path: OURS, pathNot: allowed },
});

const layers = [
  layer(
    "app-shows-what-slices-offer",
    "^app/",
    [
      "^app/",
      "^components/",
      "^lib/",
      "^features/[^/]+/(index\\.ts|actions\\.ts|ui/)",
      // The session library's own route; index.ts must load without Next.
      "^features/identity/session/auth\\.ts$",
    ],
    "A page awaits a query and renders: it goes through index.ts, actions.ts and ui, never to tables or inner files.",
  ),
  layer(
    "components-know-looks-only",
    "^components/",
    ["^components/", "^lib/", "^messages/"],
    "Looks know no slice.",
  ),
  layer(
    "db-knows-values-only",
    { path: "^db/", pathNot: ["^db/seed/", "^db/migrate\\.ts$"] },
    ["^db/(?!seed/)", "^lib/(ids|money|i18n|log)/"],
    "Tables are described with ids, money and text; they know no meaning.",
  ),
  layer(
    "migration-knows-queues",
    "^db/migrate\\.ts$",
    ["^db/(?!seed/)", "^lib/(jobs/job|morocco-time)\\.ts$"],
    "Queues are made here, and the clock is set.",
  ),
  layer(
    "seed-goes-through-doors",
    "^db/seed/",
    [
      "^db/",
      "^lib/",
      "^tests/factories/",
      "^features/[^/]+/(index|schema)\\.ts$",
      "^scripts/product/",
      "^features/jobs\\.ts$",
    ],
    "The demonstration is made with the tests' factories and the slices' public doors.",
  ),
  layer(
    "lib-knows-nothing-of-ours",
    { path: "^lib/", pathNot: ["^lib/(kernel|jobs|cache|rate-limit|telemetry)/", "^lib/i18n/"] },
    ["^lib/"],
    "Technique knows neither tables nor slices.",
  ),
  layer(
    "kernel-knows-the-database",
    "^lib/(kernel|jobs|cache|rate-limit|telemetry)/",
    ["^lib/", "^db/(client|roles|actor-settings|pipeline|scrub-error|statements)\\.ts$", "^db/schema/"],
    "The kernel opens transactions; that is all it knows of db.",
  ),
  layer(
    "i18n-knows-the-catalogues",
    "^lib/i18n/",
    ["^lib/", "^messages/"],
    "The words themselves are in messages.",
  ),
  layer(
    "slices-know-technique-and-tables",
    { path: "^features/[^/]+/", pathNot: ["^features/[^/]+/ui/", "^features/notify/"] },
    [
      "^features/",
      "^lib/",
      "^db/(client|roles|actor-settings|pipeline|slugs|claim-slugs|scrub-error)\\.ts$",
      "^db/schema/",
      "^messages/",
    ],
    "Looks are for a slice's ui alone.",
  ),
  layer(
    "slice-ui-reads-no-table",
    "^features/[^/]+/ui/",
    // The shape of a row may be named, as a type: tests/architecture sees to that.
    ["^features/", "^lib/", "^components/", "^messages/", "^db/schema/", "^public/sell/engine\\.js$"],
    "What a page shows comes from a query.",
  ),
  layer(
    "letters-know-looks",
    "^features/notify/",
    ["^features/", "^lib/", "^components/", "^messages/", "^db/(client|actor-settings)\\.ts$", "^db/schema/"],
    "Letters format sums and dates as pages do.",
  ),
  layer(
    "jobs-are-listed",
    "^features/jobs\\.ts$",
    ["^features/[^/]+/jobs\\.ts$", "^lib/jobs/job\\.ts$"],
    "Plain names.",
  ),
  layer(
    "registry-knows-every-slice",
    "^features/(registry|operations)\\.ts$",
    ["^features/[^/]+/(index|job-handlers)\\.ts$", "^lib/(jobs|kernel)/"],
    "The composition root opens public doors only.",
  ),
  layer("graph-imports-nothing", "^features/graph\\.ts$", [], "It is read by this file."),
  layer(
    "job-definitions-are-plain",
    "^features/[^/]+/jobs\\.ts$",
    ["^lib/(jobs/job\\.ts|ids/|i18n/)"],
    "Anybody may queue a job without loading the work it stands for.",
  ),
];

const slices = Object.keys(sliceGraph);

const meetings = [
  {
    name: "slices-meet-at-the-door",
    severity: "error",
    comment: "Another slice is reached at its index.ts, schema.ts or jobs.ts.",
    from: { path: "^features/([^/]+)/" },
    to: { path: "^features/[^/]+/", pathNot: ["^features/$1/", `^features/[^/]+/${DOORS}`] },
  },
  ...Object.entries(sliceGraph).map(([slice, may]) => ({
    name: `slice-graph-${slice}`,
    severity: "error",
    comment: `features/graph.ts lets ${slice} import ${may.join(", ") || "no slice"}.`,
    from: { path: `^features/${slice}/` },
    to: {
      path: "^features/",
      pathNot: [`^features/(${[slice, ...may].join("|")})/`, "^features/[^/]+/jobs\\.ts$"],
    },
  })),
  {
    name: "slice-in-the-graph",
    severity: "error",
    comment: "A slice must be listed in features/graph.ts.",
    from: { path: "^features/[^/]+/", pathNot: [`^features/(${slices.join("|")})/`] },
    to: {},
  },
  {
    name: "no-circles",
    severity: "error",
    comment: "Files that import each other in a circle cannot be understood, or loaded, one at a time.",
    from: {},
    to: { circular: true },
  },
];

const purity = [
  {
    name: "domain-is-pure",
    severity: "error",
    comment: "The domain computes: values of money, ids, text and the domain itself.",
    from: { path: "^features/[^/]+/domain/" },
    to: {
      path: OURS,
      pathNot: [
        "^features/[^/]+/(domain/|schema\\.ts$)",
        "^lib/(money|ids|i18n|people|places|gs1)/",
        "^lib/(days|morocco-time)\\.ts$",
        "^lib/credentials/(piece-context|vocabulary|pinned|context|did|digest|xsd)\\.ts$",
        "^lib/seo/(xml|price-text|addresses|shorten)\\.ts$",
        // For their types alone: tests/architecture sees to that.
        "^db/schema/",
        "^lib/adapters/[^/]+/port\\.ts$",
        "^lib/kernel/(actor|errors|policy)\\.ts$",
        "^lib/rate-limit/limiter\\.ts$",
        "^lib/credentials/credential\\.ts$",
        "^messages/",
      ],
    },
  },
  {
    name: "domain-touches-nothing",
    severity: "error",
    comment: "No disk, no network, no framework in the domain (letters are rendered with next-intl).",
    from: { path: "^features/[^/]+/domain/", pathNot: "^features/notify/domain/" },
    to: {
      pathNot: [OURS, "^(node:)?crypto$", "(^|/)node_modules/(zod|use-intl)/", "(^|/)node_modules/@types/"],
    },
  },
];

/** Each SDK: the packages, and the only places that may import them. */
const homes = {
  stripe: ["stripe", "^(lib/adapters/stripe/|tests/(emulators|contract)/stripe/)"],
  mail: ["nodemailer", "^lib/adapters/mail/"],
  storage: ["@aws-sdk/[^/]+", "^lib/adapters/storage/"],
  typesetter: ["@myriaddreamin/[^/]+", "^lib/pdf/"],
  images: ["(sharp|thumbhash)", "^(db/seed/|lib/|components/ui/thumbhash\\.ts$)"],
  credentials: ["(@digitalbazaar/[^/]+|canonicalize)", "^lib/credentials/"],
  queue: ["pg-boss", "^(lib/jobs/|db/migrate\\.ts$)"],
  sessions: ["(next-auth|@auth/[^/]+)", "^features/identity/"],
  factors: ["(@simplewebauthn/[^/]+|otpauth)", "^features/identity/(factors/|ui/passkey-browser\\.ts$)"],
  tables_of_text: ["(csv-parse|csv-stringify)", "^lib/csv/"],
  codes: ["zxing-wasm", "^lib/images/"],
  telemetry: ["@opentelemetry/[^/]+", "^lib/telemetry/"],
  log: ["pino", "^lib/log/"],
  money: ["dinero\\.js", "^lib/money/"],
  ids: ["typeid-js", "^lib/ids/"],
  limits: ["rate-limiter-flexible", "^lib/rate-limit/"],
  postgres: ["(pg|@neondatabase/[^/]+)", "^(db/|lib/(jobs|cache)/)"],
  tables: [
    "drizzle-orm",
    "^(db/|lib/(kernel|jobs|cache|rate-limit)/|features/[^/]+/(?!ui/|domain/|actions\\.ts))",
  ],
};
const sdks = Object.entries(homes).map(([name, [packages, home]]) => ({
  name: `sdk-${name}`,
  severity: "error",
  comment: "An SDK is imported in its adapter only.",
  from: { pathNot: [home, "^tests/"] },
  to: { path: `(^|/)node_modules/(@types/)?${packages}/` },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...layers,
    ...meetings,
    ...purity,
    ...sdks,
    {
      name: "import-exists",
      severity: "error",
      comment: "An import that leads nowhere.",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  required: [
    {
      name: "server-only-marked",
      severity: "error",
      comment: "What reads tables or talks to services must never reach a browser.",
      module: {
        path: "^(features/[^/]+/(commands|queries)/|lib/adapters/[^/]+/(live|index)\\.ts$|db/client\\.ts$)",
      },
      to: { path: "(^|/)node_modules/server-only/" },
    },
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "(^|/)node_modules/" },
    exclude: { path: "^(\\.next|\\.data|public)/|\\.tmp\\.m?[jt]s$|/\\.[^/]+\\.m[jt]s$" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["react-server", "import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
      extensions: [".ts", ".tsx", ".mts", ".js", ".mjs", ".cjs", ".json", ".d.ts"],
    },
  },
};

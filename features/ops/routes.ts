/** Who a route is made for, as the address book of the product. Queries and commands decide; this table describes. */
export type Zone = "public" | "account" | "studio" | "office" | "federation" | "system";

export type Route = {
  /** `{name}` is one segment, `{name…}` is the rest of the path. */
  pattern: string;
  methods: readonly string[];
  zone: Zone;
  /** Who may call it and gets an answer. */
  who: string;
};

const get = ["GET"] as const;
/** Pages with forms: what a form sends comes to the page's own address. */
const page = ["GET", "POST"] as const;

const open = (pattern: string, methods: readonly string[] = get): Route => ({
  pattern,
  methods,
  zone: "public",
  who: "anyone",
});

const of =
  (zone: Zone, who: string) =>
  (pattern: string, methods: readonly string[] = page): Route => ({
    pattern,
    methods,
    zone,
    who,
  });

const browser = of("account", "anyone, each for their own browser's basket");
const buyer = of("account", "the buyer: by account, by browser, or by the order's secret link");
const person = of("account", "anyone who is signed in");
const applicant = of("account", "anyone who is signed in, for their own application");
const artisan = of("studio", "an artisan, for their own orders");
const staff = of("office", "the chamber's own people, with a second factor");
const federation = of("federation", "the federation of chambers, with a second factor");
const cardKeepers = of("office", "the chamber's registrars, verifiers and managers, with a second factor");
const reviewers = of(
  "office",
  "the chamber's registrars, verifiers and managers, with a second factor; papers and decisions ask for a fresh one",
);
const coverKeepers = of("office", "the chamber's registrars and managers, with a fresh second factor");
const seller = of("studio", "an artisan, for their own pieces");
const maker = of("studio", "an artisan, for what the chamber keeps on them");
const registry = of(
  "office",
  "registrars, verifiers and managers of the maker's chamber, with a second factor",
);
const manager = of("office", "managers of the maker's chamber, with a second factor of the last ten minutes");
const chiefs = of("office", "the chamber's managers, with a second factor");
const namers = of("federation", "federation and administration, with a second factor");
const bringers = of("office", "registrars and managers, while an order is their chamber's to bring");
const system = of("system", "the payment provider, by signature");

/** Every route of the product. A test compares it with the folder `app`. */
export const routes: readonly Route[] = [
  open("/{locale}", page),
  open("/{locale}/pieces"),
  open("/{locale}/search"),
  open("/{locale}/pieces/{slug}", page),
  open("/{locale}/artisans"),
  open("/{locale}/artisans/{slug}"),
  ...["crafts", "regions", "collections", "stories"].flatMap((list) => [
    open(`/{locale}/${list}`),
    open(`/{locale}/${list}/{slug}`),
  ]),
  ...["endangered", "about", "delivery", "returns", "privacy", "terms"].map((name) =>
    open(`/{locale}/${name}`),
  ),
  open("/{locale}/verification"),
  open("/{locale}/registry"),
  open("/{locale}/card-check"),
  open("/{locale}/chambers"),
  open("/{locale}/chambers/{key}"),
  open("/{locale}/404"),
  open("/{locale}/{rest…}"),
  browser("/{locale}/cart"),
  browser("/{locale}/checkout"),
  buyer("/{locale}/checkout/return"),
  buyer("/{locale}/checkout/cancel"),
  buyer("/{locale}/orders/{checkoutId}"),
  of("account", "anyone")("/{locale}/sign-in"),
  of("account", "the browser that asked for a code")("/{locale}/sign-in/code"),
  person("/{locale}/sign-in/second-step"),
  person("/{locale}/account"),
  person("/{locale}/account/security"),
  of("account", "whoever is signed in with the invited address")("/{locale}/invitation/{token}"),
  open("/{locale}/apply"),
  person("/{locale}/apply/start"),
  person("/{locale}/apply/mine"),
  applicant("/{locale}/apply/{applicationId}"),
  applicant("/{locale}/apply/{applicationId}/{step}"),
  applicant("/{locale}/apply/{applicationId}/check"),
  applicant("/{locale}/apply/{applicationId}/withdraw"),
  maker("/{locale}/studio"),
  maker("/{locale}/studio/record"),
  maker("/{locale}/studio/record/consents/{purpose}"),
  seller("/{locale}/studio/pieces"),
  seller("/{locale}/studio/pieces/new"),
  seller("/{locale}/studio/pieces/{pieceId}"),
  seller("/{locale}/studio/pieces/{pieceId}/{part}"),
  seller("/api/pieces/{pieceId}/photos", ["POST"]),
  artisan("/{locale}/studio/orders"),
  artisan("/{locale}/studio/orders/{orderId}"),
  of("studio", "an artisan, for their own card")("/{locale}/studio/card"),
  of("studio", "an artisan, for their own card")("/{locale}/studio/card/show", get),
  of("studio", "an artisan, for their own health cover")("/{locale}/studio/cover"),
  staff("/{locale}/office"),
  chiefs("/{locale}/office/staff"),
  chiefs("/{locale}/office/staff/invite"),
  chiefs("/{locale}/office/staff/{userId}"),
  chiefs("/{locale}/office/staff/{userId}/end"),
  staff("/{locale}/office/rules", get),
  staff("/{locale}/office/chamber"),
  chiefs("/{locale}/office/chamber/details"),
  chiefs("/{locale}/office/chamber/seat"),
  chiefs("/{locale}/office/chamber/annexes/new"),
  chiefs("/{locale}/office/chamber/annexes/{annexId}"),
  chiefs("/{locale}/office/chamber/annexes/{annexId}/close"),
  registry("/{locale}/office/visits"),
  registry("/{locale}/office/visits/{visitId}"),
  registry("/{locale}/office/applications/{applicationId}/visit"),
  registry("/{locale}/office/artisans/{artisanId}/visit"),
  registry("/api/visits/{visitId}/photos", ["POST"]),
  registry("/{locale}/office/transfers"),
  registry("/{locale}/office/transfers/{transferId}"),
  registry("/{locale}/office/applications/{applicationId}/transfer"),
  registry("/{locale}/office/artisans/{artisanId}/transfer"),
  registry("/{locale}/office/appeals"),
  registry("/{locale}/office/appeals/{appealId}"),
  federation("/{locale}/federation/appeals"),
  federation("/{locale}/federation/appeals/{appealId}"),
  staff("/{locale}/office/bodies"),
  staff("/{locale}/office/bodies/new"),
  staff("/{locale}/office/bodies/{bodyId}"),
  of("federation", "federation, ministry and administration, with a second factor")("/{locale}/federation"),
  namers("/{locale}/federation/chambers"),
  namers("/{locale}/federation/chambers/{chamberId}"),
  federation("/{locale}/federation/bodies"),
  federation("/{locale}/federation/bodies/new"),
  federation("/{locale}/federation/rules/{key}"),
  of(
    "federation",
    "federation, ministry and administration, with a second factor",
  )("/{locale}/federation/rules"),
  of("federation", "federation, ministry and administration, with a second factor")(
    "/{locale}/federation/exchange",
    get,
  ),
  federation("/{locale}/federation/exchange/new"),
  federation("/{locale}/federation/provinces"),
  federation("/{locale}/federation/duplicates"),
  federation("/{locale}/federation/duplicates/{duplicateId}"),
  federation("/{locale}/federation/bodies/{bodyId}"),
  staff("/{locale}/office/registry"),
  staff("/{locale}/office/registry/{importId}"),
  staff("/api/register/imports", ["POST"]),
  staff("/api/register/imports/{importId}/problems", get),
  staff("/{locale}/office/attestations/{subjectId}"),
  staff("/api/register/scans", ["POST"]),
  of("office", "anyone: an empty table")("/api/register/imports/template", get),
  staff("/{locale}/office/pieces"),
  staff("/{locale}/office/pieces/{pieceId}"),
  cardKeepers("/{locale}/office/cards"),
  cardKeepers("/{locale}/office/cards/{cardId}"),
  cardKeepers("/{locale}/office/cards/print", get),
  coverKeepers("/{locale}/office/cover"),
  coverKeepers("/{locale}/office/cover/makers/{artisanId}"),
  coverKeepers("/{locale}/office/cover/answers/{exchangeId}"),
  coverKeepers("/{locale}/office/cover/answers", ["POST"]),
  coverKeepers("/{locale}/office/cover/export", ["POST"]),
  of("federation", "ministry and federation, with a second factor")("/{locale}/federation/cover"),
  reviewers("/{locale}/office/applications"),
  reviewers("/{locale}/office/applications/{applicationId}"),
  reviewers("/{locale}/office/applications/{applicationId}/{act}"),
  staff("/{locale}/office/applications/new"),
  staff("/{locale}/office/applications/{applicationId}/fill/{section}"),
  staff("/{locale}/office/applications/{applicationId}/fill/done"),
  staff("/{locale}/office/applications/{applicationId}/fill/withdraw"),
  staff("/{locale}/office/artisans"),
  registry("/{locale}/office/artisans/export", get),
  registry("/{locale}/office/artisans/{artisanId}"),
  registry("/{locale}/office/artisans/{artisanId}/edit"),
  registry("/{locale}/office/artisans/{artisanId}/activity"),
  manager("/{locale}/office/artisans/{artisanId}/standing/{act}"),
  bringers("/{locale}/office/orders"),
  bringers("/{locale}/office/orders/{orderId}"),
  open("/p/find"),
  open("/p/{serial}"),
  open("/p/{serial}/credential.json"),
  open("/p/{serial}/record.tlog-proof"),
  open("/01/{gtin}/21/{serial}"),
  open("/c/{code}"),
  open("/c/{code}/photo"),
  open("/c/find"),
  open("/.well-known/did.json"),
  open("/did/{chamber}/did.json"),
  open("/status/{chamber}/revocation"),
  open("/contexts/provenance/v1"),
  open("/log/checkpoint"),
  open("/log/key"),
  open("/log/tile/{path…}"),
  of("account", "the person a link to a private file was made for, for five minutes")("/files/{link}", get),
  open("/media/{path…}"),
  open("/feeds/google.xml"),
  open("/feeds/new.xml"),
  open("/sitemap.xml"),
  open("/sitemap/{part}"),
  open("/robots.txt"),
  of("account", "the applicant, or an officer who fills the application in with them")(
    "/api/applications/{applicationId}/documents",
    ["POST"],
  ),
  of("account", "anyone who is signed in, for their own session")("/api/auth/{nextauth…}"),
  open("/api/suggest"),
  of("system", "anyone; monitors read it")("/api/health", get),
  open("/api/visitor", ["POST"]),
  system("/api/stripe/webhook", ["POST"]),
];

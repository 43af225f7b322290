import { referrerPolicyOf, zoneOf } from "#lib/http/zones.ts";

export type HeaderFacts = {
  pathname: string;
  /** Fresh for each request. Only pages of the private zone use it. */
  nonce: string;
  https: boolean;
  /** Origins a form may lead to besides our own: the payment page. */
  formOrigins: readonly string[];
  /** Hashes of our own inline scripts, quotes included. */
  scriptHashes: readonly string[];
  /** The development server compiles in the browser and talks over a socket. */
  development: boolean;
};

/** Headers of every answer, whatever it is. HSTS only makes sense over https. */
export function baseHeaders(
  https: boolean,
  { geolocation = "()", camera = "()", microphone = "()" } = {},
): Record<string, string> {
  return {
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy": `camera=${camera}, microphone=${microphone}, geolocation=${geolocation}, payment=(), usb=(), browsing-topics=()`,
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    ...(https ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {}),
  };
}

const isOffice = (pathname: string) => /^\/[a-z]{2}\/office(\/|$)/.test(pathname);
/** The studio's wizard: photographs, records, plays back what the phone alone has, and works without a line. */
const isWizard = (pathname: string) => /^\/[a-z]{2}\/studio\/sell$/.test(pathname);

function allowedHere(pathname: string): Parameters<typeof baseHeaders>[1] {
  // An officer may say where a visit was made. The whole office, because its pages follow each other without a new document.
  if (isOffice(pathname)) return { geolocation: "(self)" };
  return isWizard(pathname) ? { camera: "(self)", microphone: "(self)" } : {};
}

/** Headers of a page. Private pages run scripts by nonce only and are stored nowhere. */
export function pageHeaders(facts: HeaderFacts): Record<string, string> {
  const isPrivate = zoneOf(facts.pathname) === "private";
  return {
    ...baseHeaders(facts.https, allowedHere(facts.pathname)),
    "content-security-policy": contentSecurityPolicy(facts),
    ...(isPrivate ? { "cache-control": "private, no-store" } : {}),
    "referrer-policy": referrerPolicyOf(facts.pathname),
  };
}

/**
 * The policy of a page. Public pages are cached whole, so they cannot carry a nonce: they hold no third-party script
 * and no markup of visitors. Next's own inline scripts carry what each page says, so no list of hashes can name them: they are allowed
 * as a whole. Pages that are sent without them get a policy that names ours alone (`documentPolicy` in lib/shelf/document.ts).
 */
export function contentSecurityPolicy(facts: HeaderFacts): string {
  const compiling = facts.development ? " 'unsafe-eval'" : "";
  const hashes = facts.scriptHashes.map((hash) => ` ${hash}`).join("");
  const scripts =
    zoneOf(facts.pathname) === "private"
      ? `'nonce-${facts.nonce}'${hashes} 'strict-dynamic'`
      : "'self' 'unsafe-inline'";
  return [
    "default-src 'self'",
    `script-src ${scripts}${compiling}`,
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data:${isWizard(facts.pathname) ? " blob:" : ""}`,
    ...(isWizard(facts.pathname) ? ["media-src 'self' blob:", "worker-src 'self'"] : []),
    // A sheet to print carries its faces inside.
    `font-src 'self'${zoneOf(facts.pathname) === "private" ? " data:" : ""}`,
    `connect-src 'self'${facts.development ? " ws:" : ""}`,
    ["form-action 'self'", ...facts.formOrigins].join(" "),
    "object-src 'none'",
    "base-uri 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    ...(facts.https ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

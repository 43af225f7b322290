// Scripts that Next and React put into every page, known by how they begin. What is not known stays.
const frameworkScript =
  /^(?:\(self\.__next_|self\.__next_|\(globalThis\["TURBOPACK"\]|\$R[A-Z]\b|requestAnimationFrame\(function\(\)\{\$R|addEventListener\("submit",function\(a\)\{if\(!a\.defaultPrevented)/;
const chunk = /^\/_next\/static\/.*\.js(?:\?|$)/;

/** A streamed part that a script of React's would move into its place: without it, it would stay hidden. */
const waiting = /<template id="[BP]:|<div hidden="" id="S:/;

/** True for a page of which a part is still to be put in its place by a script. */
export const awaitsScript = (html: string): boolean => waiting.test(html);

const tagPattern =
  /<script\b([^>]*)>([\s\S]*?)<\/script>|<link\b([^>]*?)\/?>|<!--[\s\S]*?-->|<style\b[\s\S]*?<\/style>/g;

const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];

function isFrameworkLink(attributes: string): boolean {
  const rel = attribute(attributes, "rel");
  // A connection to ourselves, which is open: the page came over it.
  if (rel === "expect" || (rel === "preconnect" && attribute(attributes, "href") === "/")) return true;
  const isScript = attribute(attributes, "as") === "script" || rel === "modulepreload";
  return isScript && chunk.test(attribute(attributes, "href") ?? "");
}

/**
 * A page without the framework's scripts, the copy of the page that they carry, and the marks that hydration needs: for pages
 * that do all they do without them (see documents in lib/http/zones.ts). Our own scripts and data stay. Comes back as it was
 * where a part of it is still to be put in its place by a script.
 */
export function asDocument(html: string): string {
  if (awaitsScript(html)) return html;
  return html.replace(
    tagPattern,
    (whole, scriptAttributes?: string, code?: string, linkAttributes?: string) => {
      if (scriptAttributes !== undefined) {
        const source = attribute(scriptAttributes, "src");
        const isFramework = source === undefined ? frameworkScript.test(code ?? "") : chunk.test(source);
        return isFramework ? "" : whole;
      }
      if (linkAttributes !== undefined) return isFrameworkLink(linkAttributes) ? "" : whole;
      return whole.startsWith("<!--") ? "" : whole;
    },
  );
}

/**
 * The policy of a page that lost the framework's scripts: of those written in the page it allows our own alone, by their hashes.
 * (Next's carry what they say in themselves and are different on every page.)
 */
export function documentPolicy(policy: string, ownScripts: readonly string[]): string {
  return policy.replace(
    /(script-src [^;]*?)'unsafe-inline'/,
    (_, before) => `${before}${ownScripts.join(" ")}`,
  );
}

import { execFileSync } from "node:child_process";
import { connect } from "node:net";

const TRIES = 3;
const PATIENCE_MS = 5_000;

/** False when npm's registry surely cannot be reached. Behind a proxy this cannot be told, so it answers true. */
export async function registryAnswers() {
  const { registry, proxied } = npmSettings();
  if (proxied) return true;
  const { hostname, port, protocol } = new URL(registry);
  for (let tried = 0; tried < TRIES; tried++) {
    if (await connects(hostname, Number(port) || (protocol === "http:" ? 80 : 443))) return true;
    await new Promise((done) => setTimeout(done, 500));
  }
  return false;
}

/** The registry and whether a proxy stands before it, as npm itself reads its files and variables. */
function npmSettings() {
  const inherited = ["https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY"].some(
    (name) => process.env[name],
  );
  const asked = { encoding: /** @type {const} */ ("utf8"), shell: process.platform === "win32" };
  try {
    const text = execFileSync("npm", ["config", "get", "registry", "proxy", "https-proxy"], {
      ...asked,
      stdio: ["ignore", "pipe", "ignore"],
    });
    const value = (/** @type {string} */ name) =>
      text.match(new RegExp(`^${name}=(.*)$`, "m"))?.[1] ?? "null";
    const proxied = inherited || value("proxy") !== "null" || value("https-proxy") !== "null";
    return { registry: new URL(value("registry")).href, proxied };
  } catch {
    return { registry: "https://registry.npmjs.org/", proxied: true };
  }
}

/** @param {string} host @param {number} port @returns {Promise<boolean>} */
function connects(host, port) {
  return new Promise((done) => {
    const socket = connect({ host, port });
    const end = (/** @type {boolean} */ result) => {
      socket.destroy();
      done(result);
    };
    socket.setTimeout(PATIENCE_MS, () => end(false));
    socket.once("connect", () => end(true));
    socket.once("error", () => end(false));
  });
}

// Checks a piece's record in the visitor's own browser, from the raw files: Ed25519 (eddsa-jcs-2022), the chamber's status lists and
// the public log's proof. It asks for nothing but files of this site, and keeps nothing. Loaded by /p/{serial}/check alone.
(() => {
  const place = document.getElementById("check");
  if (!place) return;
  const words = JSON.parse(place.dataset.words);
  const utf8 = (text) => new TextEncoder().encode(text);
  const sha256 = async (...parts) => new Uint8Array(await crypto.subtle.digest("SHA-256", join(...parts)));

  function join(...parts) {
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }

  /** Two texts of bytes are the same. */
  const same = (a, b) => a.length === b.length && a.every((byte, n) => byte === b[n]);

  function base64(text) {
    const flat = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(flat, (letter) => letter.charCodeAt(0));
  }

  function base58(text) {
    const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    let number = 0n;
    for (const letter of text) {
      const digit = alphabet.indexOf(letter);
      if (digit < 0) throw new Error("no base58");
      number = number * 58n + BigInt(digit);
    }
    const bytes = [];
    for (; number > 0n; number /= 256n) bytes.unshift(Number(number % 256n));
    return Uint8Array.from([...(/^1*/.exec(text)?.[0] ?? "")].map(() => 0).concat(bytes));
  }

  const multibase = (text) => (text[0] === "z" ? base58(text.slice(1)) : base64(text.slice(1)));

  /** JSON of RFC 8785: names in the order of their UTF-16 units, as JavaScript sorts them. */
  function canonical(value) {
    if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
    if (value && typeof value === "object") {
      const members = Object.keys(value).sort();
      return `{${members.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(",")}}`;
    }
    return JSON.stringify(value);
  }

  const list = (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

  class Wrong extends Error {}
  function must(condition, why) {
    if (!condition) throw new Wrong(why);
  }

  /** A file of this site, whatever host its name says: the host is compared where it matters. */
  async function get(url, accept) {
    const { pathname, search, host } = new URL(url, location.href);
    if (host !== location.host) throw new Error(`${url} is not of this site`);
    const answer = await fetch(pathname + search, { headers: { accept }, cache: "no-store" });
    if (!answer.ok) throw new Error(`${pathname} answers ${answer.status}`);
    return answer;
  }

  async function keysOf(did) {
    const [, method, host, ...path] = did.split(":");
    must(method === "web", "no did:web");
    if (decodeURIComponent(host) !== location.host) throw new Error(`${did} is not of this site`);
    const document = await (
      await get(`/${[...(path.length ? path : [".well-known"])].join("/")}/did.json`)
    ).json();
    must(document.id === did, "another name");
    const keys = new Map();
    for (const { id, controller, publicKeyMultibase, ...times } of document.verificationMethod) {
      if (controller !== did || !document.assertionMethod.includes(id)) continue;
      const bytes = multibase(publicKeyMultibase);
      must(bytes.length === 34 && bytes[0] === 0xed && bytes[1] === 1, "no Ed25519 key");
      const raw = bytes.slice(2);
      const key = await crypto.subtle.importKey("raw", raw, "Ed25519", false, ["verify"]);
      keys.set(id, { raw, key, end: times.revoked ?? times.expires });
    }
    return keys;
  }

  const holds = ({ key }, signature, data) => crypto.subtle.verify("Ed25519", key, signature, data);

  /** A key that was ended vouches only for what is dated before its end. */
  const inTime = ({ end }, created) => end === undefined || Date.parse(created) < Date.parse(end);

  async function checkSignature(document, keys) {
    const proofs = list(document.proof);
    for (const { verificationMethod, created } of proofs) {
      must(keys.has(verificationMethod), "a key that is not published");
      must(inTime(keys.get(verificationMethod), created), "a key that was ended");
    }
    const plain = proofs.filter(({ cryptosuite }) => cryptosuite === "eddsa-jcs-2022");
    if (plain.length === 0) throw new Error("no eddsa-jcs-2022 signature");
    for (const { proofValue, ...options } of plain) {
      const { proof: _, ...unsecured } = document;
      must(options.proofPurpose === "assertionMethod", "another purpose");
      if (options["@context"]) {
        const said = list(options["@context"]);
        must(
          canonical(list(unsecured["@context"]).slice(0, said.length)) === canonical(said),
          "other contexts",
        );
        unsecured["@context"] = options["@context"];
      }
      const hashes = join(await sha256(utf8(canonical(options))), await sha256(utf8(canonical(unsecured))));
      must(await holds(keys.get(options.verificationMethod), multibase(proofValue), hashes), "the signature");
    }
  }

  const issuerOf = ({ issuer }) => (typeof issuer === "string" ? issuer : issuer.id);

  /** Milliseconds: a list that could be shown for longer is no news of today. */
  const listLife = 24 * 60 * 60_000;
  /** Bitstring Status List 1.0: the least a list may have. */
  const listLength = 131_072;

  async function checkStatus(credential, keys) {
    const entries = list(credential.credentialStatus);
    if (entries.length === 0) throw new Error("no place in a list");
    if (credential.validUntil) must(Date.parse(credential.validUntil) > Date.now(), "run out");
    if (credential.validFrom && !(Date.parse(credential.validFrom) <= Date.now()))
      throw new Error("not begun");
    // Each list by itself: what one says does not wait for another that cannot be had.
    let [wrong, doubt] = [null, null];
    for (const entry of entries) {
      try {
        await checkList(entry, credential, keys);
      } catch (error) {
        if (error instanceof Wrong) wrong ??= error;
        else doubt ??= error;
      }
    }
    if (wrong ?? doubt) throw wrong ?? doubt;
  }

  async function checkList(entry, credential, keys) {
    const held = await (await get(entry.statusListCredential, "application/vc")).json();
    try {
      await checkSignature(held, keys);
    } catch {
      throw new Error("the list is not in order");
    }
    const { encodedList, statusPurpose, type } = held.credentialSubject;
    const fits =
      held.id === entry.statusListCredential &&
      issuerOf(held) === issuerOf(credential) &&
      list(held.type).includes("BitstringStatusListCredential") &&
      type === "BitstringStatusList" &&
      statusPurpose === entry.statusPurpose;
    if (!fits) throw new Error("not its list");
    const [from, until, now] = [Date.parse(held.validFrom), Date.parse(held.validUntil), Date.now()];
    // A date that is missing is NaN, and no comparison holds.
    if (!(from <= now && now < until && until - from <= listLife)) throw new Error("no list of today");
    const packed = new Blob([multibase(encodedList)]).stream().pipeThrough(new DecompressionStream("gzip"));
    const bits = new Uint8Array(await new Response(packed).arrayBuffer());
    const at = Number(entry.statusListIndex);
    if (bits.length * 8 < listLength || !(at >= 0 && at < bits.length * 8))
      throw new Error("beyond the list");
    must(((bits[at >> 3] >> (7 - (at & 7))) & 1) === 0, `raised in the list of ${statusPurpose}`);
  }

  /** The root that a path leads to (RFC 9162, 2.1.3.2). */
  async function rootOf(index, size, leaf, path) {
    let [here, last, hash] = [index, size - 1, leaf];
    const half = (n) => Math.floor(n / 2);
    for (const sibling of path) {
      must(last > 0, "the path is too long");
      if (here % 2 === 1 || here === last) {
        hash = await sha256(Uint8Array.of(1), sibling, hash);
        while (here % 2 === 0 && here !== 0) [here, last] = [half(here), half(last)];
      } else hash = await sha256(Uint8Array.of(1), hash, sibling);
      [here, last] = [half(here), half(last)];
    }
    must(last === 0, "the path is too short");
    return hash;
  }

  async function checkHead(note) {
    const [text, below] = note.split("\n\n");
    const [name, size, root] = text.split("\n");
    const signed = `${text}\n`;
    const keys = await keysOf(`did:web:${encodeURIComponent(location.host)}`);
    for (const line of below.split("\n")) {
      const [, said, body] = /^\u2014 (\S+) (\S+)$/.exec(line) ?? [];
      if (said !== name) continue;
      const bytes = base64(body);
      for (const key of keys.values()) {
        const id = (await sha256(utf8(`${name}\n`), Uint8Array.of(1), key.raw)).slice(0, 4);
        if (same(id, bytes.slice(0, 4)) && (await holds(key, bytes.slice(4), utf8(signed)))) {
          return { size: Number(size), root: base64(root) };
        }
      }
    }
    throw new Wrong("the head is not the log's");
  }

  async function checkLog(credential) {
    const proof = await (await get(`${place.dataset.path}/record.tlog-proof`)).text();
    const end = proof.indexOf("\n\n");
    const [magic, extra, index, ...path] = proof.slice(0, end).split("\n");
    must(magic === "c2sp.org/tlog-proof@v1", "no proof");
    const { leaf, salt } = JSON.parse(new TextDecoder().decode(base64(extra.slice("extra ".length))));
    const head = await checkHead(proof.slice(end + 2));
    const leafHash = await sha256(Uint8Array.of(0), utf8(leaf));
    const at = Number(index.slice("index ".length));
    must(same(await rootOf(at, head.size, leafHash, path.map(base64)), head.root), "another root");
    const digest = await sha256(utf8(canonical(credential)));
    const named = salt ? await sha256(base64(salt), digest) : digest;
    const said = JSON.parse(leaf);
    must(said.kind === "issue" && said.issuer === issuerOf(credential), "another entry");
    must(same(multibase(said.credentialDigest), join(Uint8Array.of(0x12, 32), named)), "another credential");
  }

  /** Makes one check and writes down how it came out: what is wrong, or what could not be found out. */
  async function step(name, work) {
    const shown = place.querySelector(`[data-step="${name}"] .state`);
    let state = "passed";
    try {
      await work();
    } catch (error) {
      state = error instanceof Wrong ? "failed" : "unknown";
      shown.title = String(error.message ?? error);
    }
    shown.textContent = words[state];
    shown.className = `state pill ${{ passed: "good", failed: "bad", unknown: "none" }[state]}`;
    return state;
  }

  async function canCheck() {
    try {
      await crypto.subtle.importKey("raw", new Uint8Array(32), "Ed25519", false, ["verify"]);
      return "DecompressionStream" in window;
    } catch {
      return false;
    }
  }

  async function run() {
    const result = place.querySelector("[data-result]");
    if (!(await canCheck())) {
      result.textContent = words.old;
      place.dataset.done = "old";
      return;
    }
    let [credential, keys] = [null, null];
    const states = [
      await step("record", async () => {
        credential = await (await get(`${place.dataset.path}/credential.json`, "application/vc")).json();
        must(new URL(credential.credentialSubject.id).pathname === place.dataset.path, "of another piece");
        keys = await keysOf(issuerOf(credential));
        await checkSignature(credential, keys);
      }),
      await step("status", () => checkStatus(credential, keys)),
      await step("log", () => checkLog(credential)),
    ];
    const found = states.includes("failed") ? "bad" : states.includes("unknown") ? "unsure" : "good";
    result.textContent = words[found];
    place.dataset.done = found;
  }

  run();
})();

/**
 * What a phone keeps of pieces that are being written, and how it sends them. The page and its service worker run this same file:
 * the worker goes on where the page was closed. Everything is written to IndexedDB first and sent afterwards, so that no line, no
 * reload and no empty battery loses anything.
 *
 * @typedef {"open" | "ready" | "sent" | "refused"} DraftState
 * @typedef {{
 *   id: string, owner: string, step: string, state: DraftState, fields: Record<string, unknown>,
 *   files: Record<string, string>, code: string | null, pieceId: string | null, pieceState: string | null,
 *   at: number,
 * }} Draft
 * @typedef {{
 *   id: string, draft: string, owner: string, kind: "photo" | "voice", blob: Blob, size: number, sha256: string,
 *   received: number, state: "waiting" | "arrived" | "refused", code: string | null,
 * }} KeptFile
 * @typedef {"done" | "offline" | "later" | "signed-out" | "busy"} SendResult
 */

const name = "sanad-sell";
/** Bytes sent at once: two seconds of a slow line, so that a break costs little. */
const partBytes = 96 * 1024;

/** @type {Promise<IDBDatabase> | null} */
let opened = null;

/** @returns {Promise<IDBDatabase>} */
function open() {
  opened ??= new Promise((done, failed) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("drafts", { keyPath: "id" });
      request.result.createObjectStore("files", { keyPath: "id" });
    };
    request.onsuccess = () => {
      // A newer version of this file in another window may need the store to itself.
      request.result.onversionchange = () => request.result.close();
      done(request.result);
    };
    request.onerror = () => failed(request.error);
  });
  return opened;
}

/**
 * @template T
 * @param {"drafts" | "files"} store
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest<T>} work
 * @returns {Promise<T>}
 */
async function run(store, mode, work) {
  const db = await open();
  return new Promise((done, failed) => {
    const tx = db.transaction(store, mode);
    const request = work(tx.objectStore(store));
    tx.oncomplete = () => done(request.result);
    tx.onabort = () => failed(tx.error);
    tx.onerror = () => failed(tx.error);
  });
}

const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(name);

/** Tells every window and the worker that something here changed. */
function changed() {
  channel?.postMessage("changed");
  if (typeof window !== "undefined") dispatchEvent(new Event(name));
}

/**
 * Calls back whenever something kept here changed, in this window or elsewhere.
 * @param {() => void} back
 * @returns {() => void}
 */
export function listen(back) {
  channel?.addEventListener("message", back);
  addEventListener(name, back);
  return () => {
    channel?.removeEventListener("message", back);
    removeEventListener(name, back);
  };
}

/**
 * Drafts of a person on this phone, newest first.
 * @param {string} owner
 * @returns {Promise<Draft[]>}
 */
export async function listDrafts(owner) {
  const all = /** @type {Draft[]} */ (await run("drafts", "readonly", (store) => store.getAll()));
  return all.filter((draft) => draft.owner === owner).sort((a, b) => b.at - a.at);
}

/**
 * @param {string} draft
 * @returns {Promise<KeptFile[]>}
 */
export async function filesOf(draft) {
  const all = /** @type {KeptFile[]} */ (await run("files", "readonly", (store) => store.getAll()));
  return all.filter((file) => file.draft === draft);
}

/**
 * Files that a draft names. One that it does not name any more holds nothing up, and is not sent.
 * @param {Draft} draft
 */
async function namedFiles(draft) {
  const named = new Set(Object.values(draft.files));
  return (await filesOf(draft.id)).filter(({ id }) => named.has(id));
}

/**
 * @param {string} id
 * @returns {Promise<KeptFile | undefined>}
 */
export const getFile = (id) => run("files", "readonly", (store) => store.get(id));

/** @param {Draft} draft */
export async function putDraft(draft) {
  await run("drafts", "readwrite", (store) => store.put(draft));
  changed();
}

/**
 * Changes a row in one transaction, so that the page and the worker never write over each other.
 * @template {Draft | KeptFile} T
 * @param {"drafts" | "files"} store
 * @param {string} id
 * @param {(row: T) => void} change
 * @returns {Promise<T | null>}
 */
async function update(store, id, change) {
  const db = await open();
  return new Promise((done, failed) => {
    const tx = db.transaction(store, "readwrite");
    const rows = tx.objectStore(store);
    /** @type {T | null} */
    let row = null;
    const read = rows.get(id);
    read.onsuccess = () => {
      row = read.result ?? null;
      if (!row) return;
      change(row);
      rows.put(row);
    };
    tx.oncomplete = () => {
      changed();
      done(row);
    };
    tx.onabort = () => failed(tx.error);
    tx.onerror = () => failed(tx.error);
  });
}

/**
 * @param {string} id
 * @param {(draft: Draft) => void} change
 */
export const updateDraft = (id, change) =>
  update("drafts", id, (/** @type {Draft} */ draft) => {
    change(draft);
    draft.at = Date.now();
  });

/**
 * Keeps a photograph or a recording of a draft, in the place of one that was there.
 * @param {Draft} draft
 * @param {string} slot
 * @param {Blob} blob
 */
export async function putFile(draft, slot, blob) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await blob.arrayBuffer()));
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const id = crypto.randomUUID();
  const kind = slot === "voice" ? "voice" : "photo";
  const { owner } = draft;
  /** @type {KeptFile} */
  const file = {
    ...{ id, draft: draft.id, owner, kind, blob, size: blob.size, sha256 },
    ...{ received: 0, state: "waiting", code: null },
  };
  await run("files", "readwrite", (store) => store.put(file));
  // Read where it is replaced: of two photographs taken at once each takes the one before it away, and none is left over.
  /** @type {string | undefined} */
  let old;
  const kept = await updateDraft(draft.id, (row) => {
    old = row.files[slot];
    row.files[slot] = id;
  });
  const gone = kept ? old : id;
  if (gone) await run("files", "readwrite", (store) => store.delete(gone));
  changed();
}

/**
 * @param {string} draft
 * @param {string} slot
 */
export async function dropFile(draft, slot) {
  /** @type {string | undefined} */
  let id;
  await updateDraft(draft, (row) => {
    id = row.files[slot];
    delete row.files[slot];
  });
  const gone = id;
  if (gone) await run("files", "readwrite", (store) => store.delete(gone));
  changed();
}

/** @param {string} id */
export async function removeDraft(id) {
  for (const file of await filesOf(id)) await run("files", "readwrite", (store) => store.delete(file.id));
  await run("drafts", "readwrite", (store) => store.delete(id));
  changed();
}

class Stop extends Error {
  /** @param {SendResult} why */
  constructor(why) {
    super(why);
    this.why = why;
  }
}

/**
 * @param {string} url
 * @param {RequestInit} init
 * @returns {Promise<Record<string, any>>}
 */
async function ask(url, init) {
  /** @type {Response} */
  let response;
  try {
    response = await fetch(url, { ...init, credentials: "same-origin", signal: AbortSignal.timeout(90_000) });
  } catch {
    throw new Stop("offline");
  }
  if (response.status === 401 || response.status === 403) throw new Stop("signed-out");
  if (response.status === 429 || response.status >= 500) throw new Stop("later");
  try {
    return await response.json();
  } catch {
    throw new Stop("later");
  }
}

/** @param {KeptFile} file */
async function sendFile(file) {
  let at = file.received;
  for (let tries = 0; tries < 10_000; tries += 1) {
    const query = new URLSearchParams({
      ...{ owner: file.owner, kind: file.kind, size: String(file.size), sha256: file.sha256 },
      offset: String(at),
    });
    const body = file.blob.slice(at, at + partBytes);
    const answer = await ask(`/api/sell/uploads/${file.id}?${query}`, { method: "PUT", body });
    if (!answer.ok) {
      await update("files", file.id, (/** @type {KeptFile} */ row) => {
        row.state = "refused";
        row.code = String(answer.code);
      });
      return;
    }
    at = Number(answer.received);
    const arrived = answer.state === "arrived";
    await update("files", file.id, (/** @type {KeptFile} */ row) => {
      row.received = at;
      if (arrived) row.state = "arrived";
    });
    if (arrived) return;
    // Another photograph was taken meanwhile: nobody waits for this one.
    if (!(await getFile(file.id))) return;
  }
}

/** @param {Draft} draft */
async function sendDraft(draft) {
  const query = new URLSearchParams({ owner: draft.owner });
  const { fields, files, id } = draft;
  const photos = ["front", "back", "detail", "hands"].flatMap((view) =>
    files[view] ? [{ uploadId: files[view], view }] : [],
  );
  const voice = files.voice ? { uploadId: files.voice, share: fields.share === true } : null;
  const { share: _share, ...facts } = fields;
  const answer = await ask(`/api/sell/pieces?${query}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...facts, clientId: id, photos, voice }),
  });
  if (!answer.ok && answer.code === "UPLOAD_MISSING") {
    // The server has forgotten files of long ago: they are sent again.
    for (const file of await filesOf(id))
      await update("files", file.id, (/** @type {KeptFile} */ row) => {
        row.received = 0;
        row.state = "waiting";
      });
    throw new Stop("later");
  }
  await updateDraft(id, (row) => {
    row.state = answer.ok ? "sent" : "refused";
    row.code = answer.ok ? null : String(Object.values(answer.details?.fields ?? {})[0] ?? answer.code);
    row.pieceId = answer.ok ? answer.pieceId : null;
    row.pieceState = answer.ok ? answer.state : null;
  });
  // What has arrived needs no room on the phone any more.
  if (answer.ok)
    for (const file of await filesOf(id)) await run("files", "readwrite", (store) => store.delete(file.id));
  changed();
}

/** @param {string | null} owner */
async function sendOnce(owner) {
  const all = /** @type {Draft[]} */ (await run("drafts", "readonly", (store) => store.getAll()));
  const mine = all.filter((draft) => owner === null || draft.owner === owner).sort((a, b) => a.at - b.at);
  // What its maker has finished goes first.
  for (const draft of [...mine.filter(isReady), ...mine.filter((one) => one.state === "open")]) {
    try {
      await sendOne(draft);
    } catch (error) {
      // Without a page nobody says whose turn it is: another person's draft waits for them.
      if (owner === null && error instanceof Stop && error.why === "signed-out") continue;
      throw error;
    }
  }
}

/** @param {Draft} draft */
async function sendOne(draft) {
  for (const file of await namedFiles(draft)) if (file.state === "waiting") await sendFile(file);
  const now = /** @type {Draft | undefined} */ (
    await run("drafts", "readonly", (store) => store.get(draft.id))
  );
  if (!now || !isReady(now)) return;
  const files = await namedFiles(now);
  const bad = files.find((file) => file.state === "refused");
  if (bad)
    await updateDraft(draft.id, (row) => {
      row.state = "refused";
      row.code = bad.code;
    });
  else if (files.every((file) => file.state === "arrived")) await sendDraft(now);
}

/** @param {Draft} draft */
const isReady = (draft) => draft.state === "ready";

let again = false;
let isSending = false;

/**
 * Sends whatever waits: photographs and recordings as soon as they are there, and the pieces whose makers have said "send". One window
 * or the worker does it for all. Without an owner (the worker knows none) everything is tried, and the server refuses what is not
 * the person's who is signed in.
 * @param {string | null} owner
 * @returns {Promise<SendResult>}
 */
export async function sendAll(owner) {
  again = true;
  const work = async (/** @type {unknown} */ lock) => {
    if (!lock || isSending) return /** @type {SendResult} */ ("busy");
    isSending = true;
    try {
      while (again) {
        again = false;
        await sendOnce(owner);
      }
      return /** @type {SendResult} */ ("done");
    } catch (error) {
      if (error instanceof Stop) return error.why;
      throw error;
    } finally {
      isSending = false;
    }
  };
  return navigator.locks ? navigator.locks.request(name, { ifAvailable: true }, work) : work(true);
}

/** Bytes of a part: small enough that little is sent twice on a line that breaks. */
const partBytes = 128 * 1024;
const pauses = [1, 2, 4, 8, 15];

type Answer = { ok: boolean; code?: string; received?: number; state?: string };
export type Film = { file: File; sha256: string; uploadId: string };

/** The film with its digest, and the id under which its parts are kept: the same one when the page is opened again. */
export async function filmOf(file: File, skillFile: string): Promise<Film> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const place = `film ${skillFile} ${sha256}`;
  const uploadId = sessionStorage.getItem(place) ?? crypto.randomUUID();
  sessionStorage.setItem(place, uploadId);
  return { file, sha256, uploadId };
}

/** Forgets the id once the film is in the file: the same film sent again is another. */
export const forgetFilm = (skillFile: string, { sha256 }: Film): void =>
  sessionStorage.removeItem(`film ${skillFile} ${sha256}`);

/** Sends the parts that are not there yet. Null once all are; otherwise the code of the refusal, `LINE` where the line stays broken. */
export async function sendParts(
  { file, sha256, uploadId }: Film,
  address: string,
  owner: string,
  onSent: (bytes: number) => void,
): Promise<string | null> {
  let offset = 0;
  for (;;) {
    const query = new URLSearchParams({ owner, sha256, size: String(file.size), offset: String(offset) });
    const part = file.slice(offset, offset + partBytes);
    const answer = await patiently(() => put(`${address}/${uploadId}?${query}`, part));
    if (!answer) return "LINE";
    if (!answer.ok) return answer.code ?? "INVALID_INPUT";
    if (answer.state === "arrived") return null;
    offset = answer.received ?? 0;
    onSent(offset);
  }
}

/** Asks that a film whose parts are all there be added to the file. Null, or the code of the refusal. */
export async function addSent(
  { uploadId }: Film,
  address: string,
  owner: string,
  title: string,
): Promise<string | null> {
  const query = new URLSearchParams({ owner, upload: uploadId, title });
  const answer = await patiently(() => put(`${address}?${query}`));
  if (!answer) return "LINE";
  return answer.ok ? null : (answer.code ?? "INVALID_INPUT");
}

async function put(address: string, body?: Blob): Promise<Answer | null> {
  const response = await fetch(address, { method: "PUT", ...(body ? { body } : {}) });
  // The stores or the database were not there for a moment: to be tried again like a broken line.
  return response.status >= 500 ? null : ((await response.json()) as Answer);
}

async function patiently(send: () => Promise<Answer | null>): Promise<Answer | null> {
  for (const pause of [0, ...pauses]) {
    await new Promise((go) => setTimeout(go, pause * 1000));
    const answer = await send().catch(() => null);
    if (answer) return answer;
  }
  return null;
}

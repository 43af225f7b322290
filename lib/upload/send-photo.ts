export type SendResult = { ok: true } | { ok: false; code: string | null };

const tries = 4;
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** One attempt. `null` when the line broke before an answer came. */
function attempt(
  url: string,
  body: FormData,
  onProgress: (percent: number) => void,
): Promise<SendResult | null> {
  return new Promise((done) => {
    // fetch tells nothing of how far an upload has come.
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.setRequestHeader("accept", "application/json");
    request.timeout = 120_000;
    request.upload.onprogress = ({ loaded, total }) => {
      if (total > 0) onProgress(Math.round((loaded / total) * 100));
    };
    request.onload = () => {
      try {
        const answer = JSON.parse(request.responseText) as { ok: boolean; code?: string };
        done(answer.ok ? { ok: true } : { ok: false, code: answer.code ?? null });
      } catch {
        done(request.status >= 500 ? null : { ok: false, code: null });
      }
    };
    request.onerror = () => done(null);
    request.ontimeout = () => done(null);
    request.send(body);
  });
}

/** Sends a picture; where the line breaks it tries again by itself, each time after a longer pause. */
export async function sendPhoto(
  url: string,
  { blob, replaces }: { blob: Blob; replaces: string | null },
  tell: { progress: (percent: number) => void; waiting: () => void },
): Promise<SendResult> {
  for (let n = 0; n < tries; n += 1) {
    if (n > 0) {
      tell.waiting();
      await pause(1500 * 2 ** n);
    }
    const body = new FormData();
    body.set("file", blob, "photo.jpg");
    if (replaces) body.set("replaces", replaces);
    const answer = await attempt(url, body, tell.progress);
    if (answer) return answer;
  }
  return { ok: false, code: null };
}

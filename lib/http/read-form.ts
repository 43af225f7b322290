/** Bytes around a file in a multipart form: other fields and the boundaries. */
const around = 64 * 1024;

/** How much of a body that is too large is still taken in, so that the browser listens to the answer. */
const swallowed = 6;

/**
 * Reads a multipart form whose file may have at most `maxBytes`, holding no more than that in memory. `too_large` when
 * there is more, `unreadable` when it is no form.
 */
export async function readForm(
  request: Request,
  maxBytes: number,
): Promise<FormData | "too_large" | "unreadable"> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(type) || !request.body) return "unreadable";
  const most = maxBytes + around;
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > most * swallowed) {
      await reader.cancel();
      break;
    }
    if (size > most) chunks.length = 0;
    else chunks.push(value);
  }
  if (size > most) return "too_large";
  try {
    const body = new Blob(chunks as BlobPart[]);
    return await new Response(body, { headers: { "content-type": type } }).formData();
  } catch {
    return "unreadable";
  }
}

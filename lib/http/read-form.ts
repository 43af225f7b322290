/** Bytes beyond the limit that are read and thrown away, so that a browser gets our answer instead of a broken line. */
const drained = 64 * 1024 * 1024;

/**
 * The form a browser posted with a file in it, at most `maxBytes` long as it comes over the wire. Says FORM_TOO_LARGE for a
 * longer one, whatever its Content-Length claims, and FORM_UNREADABLE for what is no multipart form.
 */
export async function readForm(
  request: Request,
  maxBytes: number,
): Promise<FormData | "FORM_TOO_LARGE" | "FORM_UNREADABLE"> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data;/i.test(type) || !request.body) return "FORM_UNREADABLE";
  const bytes = await readCapped(request.body, maxBytes);
  if (!bytes) return "FORM_TOO_LARGE";
  try {
    return await new Response(bytes as BodyInit, { headers: { "content-type": type } }).formData();
  } catch {
    return "FORM_UNREADABLE";
  }
}

/**
 * The fields of a plain form (application/x-www-form-urlencoded) of at most `maxBytes` as it comes over the wire, whatever its
 * Content-Length claims. Null for a longer one and for another kind of form.
 */
export async function readFields(request: Request, maxBytes: number): Promise<URLSearchParams | null> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/x-www-form-urlencoded(;|$)/i.test(type) || !request.body) return null;
  const bytes = await readCapped(request.body, maxBytes);
  return bytes && new URLSearchParams(new TextDecoder().decode(bytes));
}

async function readCapped(body: ReadableStream<Uint8Array>, maxBytes: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length <= maxBytes) parts.push(value);
    else parts.length = 0;
    if (length > maxBytes + drained) {
      await reader.cancel();
      break;
    }
  }
  return length <= maxBytes ? Buffer.concat(parts) : null;
}

import type { VoiceFormat } from "#db/schema/voices.ts";

/** Bytes a voice note may have on its way in: a minute at four times the rate phones record at. */
export const maxVoiceBytes = 2 * 1024 * 1024;
/** A minute, and what a phone needs to notice that it is over. */
export const maxVoiceMs = 62_000;

export type VoiceFacts = { format: VoiceFormat; durationMs: number };
export type VoiceRefusal = "VOICE_TYPE" | "VOICE_TOO_LARGE" | "VOICE_TOO_LONG" | "VOICE_EMPTY";

/**
 * What kind of recording bytes are, by what they begin with and not by what they are called, and how long it plays. WebM and Ogg
 * must hold Opus; MP4, which older iPhones record, tells its length in its header. Answers a refusal's code instead of throwing.
 */
export function voiceFacts(bytes: Uint8Array): VoiceFacts | VoiceRefusal {
  if (bytes.byteLength === 0) return "VOICE_EMPTY";
  if (bytes.byteLength > maxVoiceBytes) return "VOICE_TOO_LARGE";
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const format = formatOf(view);
  if (!format) return "VOICE_TYPE";
  const durationMs = lengths[format](view);
  if (durationMs <= 0) return "VOICE_EMPTY";
  return durationMs > maxVoiceMs ? "VOICE_TOO_LONG" : { format, durationMs };
}

function formatOf(view: Buffer): VoiceFormat | null {
  if (view.length < 12) return null;
  const head = view.subarray(0, 4096);
  if (head.readUInt32BE(0) === 0x1a45dfa3) return head.includes("A_OPUS") ? "webm" : null;
  if (head.subarray(0, 4).equals(Buffer.from("OggS"))) return head.includes("OpusHead") ? "ogg" : null;
  return head.subarray(4, 8).equals(Buffer.from("ftyp")) ? "mp4" : null;
}

const lengths: Readonly<Record<VoiceFormat, (view: Buffer) => number>> = {
  webm: webmLength,
  ogg: oggLength,
  mp4: mp4Length,
};

/** Opus counts 48,000 samples a second; the last page of an Ogg file says how many came before its end. */
function oggLength(view: Buffer): number {
  const last = view.lastIndexOf("OggS");
  return last + 14 > view.length ? 0 : Math.round(Number(view.readBigUInt64LE(last + 6)) / 48);
}

/** A number of Matroska: as many bytes as its first bit that is set says. `marked` keeps that bit, as ids do. */
function vint(view: Buffer, at: number, marked: boolean): { value: number; next: number } | null {
  const first = view[at];
  if (!first) return null;
  const width = Math.clz32(first) - 23;
  if (at + width > view.length) return null;
  let value = marked ? first : first & (0xff >> width);
  for (let n = 1; n < width; n += 1) value = value * 256 + (view[at + n] ?? 0);
  return { value, next: at + width };
}

const segment = 0x18538067;
const cluster = 0x1f43b675;
const group = 0xa0;
const entered = new Set([segment, cluster, group]);
const clusterTime = 0xe7;
const blocks = new Set([0xa3, 0xa1]);

/** Browsers write no length into what they record: the last block's time is it. Milliseconds, as every browser counts. */
function webmLength(view: Buffer): number {
  let [at, start, last] = [0, 0, 0];
  while (at < view.length) {
    const id = vint(view, at, true);
    const size = id && vint(view, id.next, false);
    if (!size) break;
    at = size.next;
    if (entered.has(id.value)) continue;
    const body = view.subarray(at, at + size.value);
    if (id.value === clusterTime && body.length > 0) start = body.readUIntBE(0, Math.min(body.length, 6));
    // Behind the number of the track: when, counted from the cluster.
    if (blocks.has(id.value) && body.length > 3) last = Math.max(last, start + body.readInt16BE(1));
    at += size.value;
  }
  // The last block lasts as well: twenty milliseconds at least.
  return last > 0 ? last + 20 : 0;
}

/** The movie's own header, or of a recording in fragments, which has none, what its bytes would play at 24 kbit/s at the least. */
function mp4Length(view: Buffer): number {
  const header = view.indexOf("mvhd");
  const isLong = view[header + 4] === 1;
  if (header >= 0 && header + 40 < view.length) {
    const at = header + (isLong ? 24 : 16);
    const scale = view.readUInt32BE(at);
    const units = isLong ? Number(view.readBigUInt64BE(at + 4)) : view.readUInt32BE(at + 4);
    if (scale > 0 && units > 0) return Math.round((units * 1000) / scale);
  }
  return Math.min(maxVoiceMs, Math.ceil(view.length / 3));
}

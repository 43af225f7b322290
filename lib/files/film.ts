/** What a film is, by its bytes and not by its name. `seconds` as its container says; null where it says nothing that could be believed. */
export type FilmFacts = { mediaType: "video/mp4" | "video/webm" | "video/3gpp"; seconds: number | null };

/** Brands of ISO 14496-12 that phones write; what is QuickTime's or a picture's alone is none. */
const mp4Brands = ["isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "MSNV", "dash"];

/** Looks at a film. Null for what is no MP4, WebM or 3GP with a picture in it. */
export function readFilm(bytes: Uint8Array): FilmFacts | null {
  const film = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (film.length < 64) return null;
  if (film.subarray(0, 4).equals(ebml)) return readWebm(film);
  return film.toString("latin1", 4, 8) === "ftyp" ? readMp4(film) : null;
}

function readMp4(film: Buffer): FilmFacts | null {
  const brand = film.toString("latin1", 8, 12);
  const is3gp = brand.startsWith("3gp") || brand.startsWith("3g2");
  if (!is3gp && !mp4Brands.includes(brand)) return null;
  const moov = boxIn(film, "moov");
  // A sound recording has the same container and no handler of pictures.
  if (!moov?.includes("vide", 0, "latin1")) return null;
  const mvhd = boxIn(moov, "mvhd");
  return { mediaType: is3gp ? "video/3gpp" : "video/mp4", seconds: mvhd && secondsOf(mvhd) };
}

/** The content of the first box of a kind among those that lie one after the other. */
function boxIn(bytes: Buffer, kind: string): Buffer | null {
  let at = 0;
  while (at + 8 <= bytes.length) {
    let [size, head] = [bytes.readUInt32BE(at), 8];
    if (size === 1 && at + 16 <= bytes.length) [size, head] = [Number(bytes.readBigUInt64BE(at + 8)), 16];
    // Nought: up to the end.
    if (size === 0) size = bytes.length - at;
    if (size < head || at + size > bytes.length) return null;
    if (bytes.toString("latin1", at + 4, at + 8) === kind) return bytes.subarray(at + head, at + size);
    at += size;
  }
  return null;
}

/** Movie header: version, flags, two dates, time scale and duration; dates and duration of 64 bits in version 1. */
function secondsOf(mvhd: Buffer): number | null {
  const isLong = mvhd[0] === 1;
  if (mvhd.length < (isLong ? 32 : 20)) return null;
  const scale = mvhd.readUInt32BE(isLong ? 20 : 12);
  const duration = isLong ? Number(mvhd.readBigUInt64BE(24)) : mvhd.readUInt32BE(16);
  return scale > 0 && duration > 0 ? duration / scale : null;
}

const ebml = Buffer.from([0x1a, 0x45, 0xdf, 0xa3]);
const cluster = Buffer.from([0x1f, 0x43, 0xb6, 0x75]);
const scaleId = Buffer.from([0x2a, 0xd7, 0xb1]);
const durationId = Buffer.from([0x44, 0x89]);
/** Information about a WebM stands before its first cluster, within so many bytes. */
const headBytes = 16 * 1024;

function readWebm(film: Buffer): FilmFacts | null {
  const first = film.indexOf(cluster);
  const head = film.subarray(0, Math.min(first < 0 ? film.length : first, headBytes));
  if (!head.includes("webm", 0, "latin1") || !head.includes("V_", 0, "latin1")) return null;
  const scale = numberAfter(head, scaleId) ?? 1_000_000;
  const told = numberAfter(head, durationId);
  // A browser's recorder does not say how long it was: the last cluster says when it begins.
  const length = told ?? (first < 0 ? null : lastBegins(film));
  return { mediaType: "video/webm", seconds: length && length > 0 ? (length * scale) / 1e9 : null };
}

function lastBegins(film: Buffer): number | null {
  const at = film.lastIndexOf(cluster) + cluster.length;
  const size = vintBytes(film[at] ?? 0);
  return film[at + size] === 0xe7 ? valueAt(film, at + size + 1) : null;
}

function numberAfter(bytes: Buffer, id: Buffer): number | null {
  const at = bytes.indexOf(id);
  return at < 0 ? null : valueAt(bytes, at + id.length);
}

/** Length in bytes of a number of variable size, by its first byte. */
const vintBytes = (byte: number) => Math.max(1, Math.clz32(byte) - 23);

/** A size of one byte and the number after it: a float for sizes of 4 and 8 with a high first byte, whole otherwise. */
function valueAt(bytes: Buffer, at: number): number | null {
  const size = (bytes[at] ?? 0) & 0x7f;
  if (((bytes[at] ?? 0) & 0x80) === 0 || size < 1 || size > 8 || at + 1 + size > bytes.length) return null;
  // Whole numbers of eight bytes or four are small and begin with noughts; floats above one begin with 0x3f or more.
  const isFloat = (size === 4 || size === 8) && (bytes[at + 1] ?? 0) >= 0x3f;
  if (isFloat) return size === 4 ? bytes.readFloatBE(at + 1) : bytes.readDoubleBE(at + 1);
  return Number(`0x${bytes.toString("hex", at + 1, at + 1 + size)}`);
}

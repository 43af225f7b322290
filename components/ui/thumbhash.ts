import "server-only";
import { thumbHashToRGBA } from "thumbhash";

const columns = 4;
const rows = 5;
const headerBytes = 54;
// A row of four 3-byte pixels is twelve bytes: already a multiple of four, so BMP needs no padding.
const pixelBytes = columns * rows * 3;

/**
 * A thumbhash as a 4 × 5 pixel BMP in a data address, about 200 characters: the browser stretches it into the
 * blur itself. The library's own PNG would add 5 kB to the page for each picture. Null for a broken hash.
 */
export function thumbhashDataUri(hash: string): string | null {
  try {
    const packed = Buffer.from(hash, "base64");
    // The decoder reads a hash without its five leading bytes as black.
    if (packed.length < 5) return null;
    const { w, h, rgba } = thumbHashToRGBA(packed);
    const bytes = Buffer.alloc(headerBytes + pixelBytes);
    bytes.write("BM");
    bytes.writeUInt32LE(bytes.length, 2);
    bytes.writeUInt32LE(headerBytes, 10);
    bytes.writeUInt32LE(40, 14);
    bytes.writeInt32LE(columns, 18);
    bytes.writeInt32LE(-rows, 22); // negative: top row first
    bytes.writeUInt16LE(1, 26);
    bytes.writeUInt16LE(24, 28);
    bytes.writeUInt32LE(pixelBytes, 34);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const x = Math.min(w - 1, Math.floor(((column + 0.5) * w) / columns));
        const y = Math.min(h - 1, Math.floor(((row + 0.5) * h) / rows));
        const from = (y * w + x) * 4;
        const to = headerBytes + (row * columns + column) * 3;
        for (let channel = 0; channel < 3; channel++) bytes[to + channel] = rgba[from + 2 - channel] ?? 0;
      }
    }
    return `data:image/bmp;base64,${bytes.toString("base64")}`;
  } catch {
    return null;
  }
}

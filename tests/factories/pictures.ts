import { deflateSync } from "node:zlib";
import sharp from "sharp";

/** A small photograph in one colour, as a phone would send it. */
export function jpeg({ width = 48, height = 64, colour = "#8a5a2b" } = {}): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();
}

/** A photograph that says where and with what it was taken: the Kasbah of the Udayas, by a camera of this name. */
export function jpegWithPosition(camera = "Telltale Camera 9000"): Promise<Buffer> {
  return sharp({ create: { width: 64, height: 48, channels: 3, background: "#446688" } })
    .jpeg()
    .withExif({
      IFD0: { Make: camera, Copyright: "someone.private@example.test" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "34/1 1/1 51/1",
        GPSLongitudeRef: "W",
        GPSLongitude: "6/1 50/1 12/1",
      },
    })
    .toBuffer();
}

/** A PNG of the given side in pixels that packs into a few kilobytes: one bit a pixel, all black. */
export function pngBomb(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  const rows = deflateSync(Buffer.alloc((Math.ceil(side / 8) + 1) * side), { level: 9 });
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", rows),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

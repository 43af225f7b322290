const box = (kind: string, content: Uint8Array): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.byteLength + 8);
  head.write(kind, 4, "latin1");
  return Buffer.concat([head, content]);
};

/** A film as a cheap phone writes it, as far as anybody looks at its container: nothing in it can be seen. `size` in bytes at least. */
export function makeFilm({ brand = "3gp4", seconds = 20, size = 2048, handler = "vide" } = {}): Buffer {
  const mvhd = Buffer.alloc(100);
  mvhd.writeUInt32BE(1000, 12);
  mvhd.writeUInt32BE(seconds * 1000, 16);
  const hdlr = Buffer.concat([Buffer.alloc(8), Buffer.from(handler, "latin1"), Buffer.alloc(13)]);
  const moov = Buffer.concat([box("mvhd", mvhd), box("trak", box("mdia", box("hdlr", hdlr)))]);
  const pictures = Buffer.from(Array.from({ length: size }, (_, n) => (n * 7) % 251));
  // Phones write the header last, once they know how long it was.
  return Buffer.concat([
    box("ftyp", Buffer.from(`${brand}\0\0\0\0isom`, "latin1")),
    box("mdat", pictures),
    box("moov", moov),
  ]);
}

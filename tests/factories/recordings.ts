/** Bytes of Matroska: an id, the length of what it holds, and what it holds. */
const part = (id: number[], body: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(id),
    Buffer.from([
      0x10 | (body.length >> 24),
      (body.length >> 16) & 255,
      (body.length >> 8) & 255,
      body.length & 255,
    ]),
    body,
  ]);

/** A recording as browsers make it: Opus in WebM, a cluster of unknown length a second, a block every 20 milliseconds. */
export function webm(milliseconds: number, codec = "A_OPUS"): Buffer {
  const head = part([0x1a, 0x45, 0xdf, 0xa3], Buffer.from([0x42, 0x82, 0x84, ...Buffer.from("webm")]));
  const track = part([0xae], part([0x86], Buffer.from(codec)));
  const clusters: Buffer[] = [];
  for (let from = 0; from < milliseconds; from += 1000) {
    const time = Buffer.alloc(4);
    time.writeUInt32BE(from);
    clusters.push(Buffer.from([0x1f, 0x43, 0xb6, 0x75, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]));
    clusters.push(part([0xe7], time));
    for (let at = 0; at < 1000 && from + at < milliseconds; at += 20) {
      const block = Buffer.from([0x81, at >> 8, at & 255, 0x80, 1, 2, 3, 4]);
      clusters.push(part([0xa3], block));
    }
  }
  const segment = Buffer.from([0x18, 0x53, 0x80, 0x67, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]);
  return Buffer.concat([head, segment, part([0x16, 0x54, 0xae, 0x6b], track), ...clusters]);
}

/** A page of Ogg that says how many samples came before its end. */
export function ogg(milliseconds: number): Buffer {
  const page = (samples: number, body: string) => {
    const head = Buffer.alloc(27);
    head.write("OggS");
    head.writeBigUInt64LE(BigInt(samples), 6);
    return Buffer.concat([head, Buffer.from(body)]);
  };
  return Buffer.concat([page(0, "OpusHead"), page(milliseconds * 48, "sound")]);
}

/** A recording of an older iPhone, with its length in the movie's header. */
export function mp4(milliseconds: number): Buffer {
  const header = Buffer.alloc(108);
  header.write("mvhd", 4);
  header.writeUInt32BE(1000, 20);
  header.writeUInt32BE(milliseconds, 24);
  return Buffer.concat([Buffer.from([0, 0, 0, 16]), Buffer.from("ftypM4A isom"), header]);
}

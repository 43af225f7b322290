import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import type { PasskeyAnswer, PasskeyRegistration } from "#features/identity/schema.ts";

type Over = { origin?: string; rpId?: string; userVerified?: boolean; counter?: number };

const text = (value: Buffer | string) => Buffer.from(value).toString("base64url");
const sha256 = (value: Buffer | string) => createHash("sha256").update(value).digest();

/** The few kinds of CBOR (RFC 8949) that an authenticator's answers are made of. */
function cbor(value: number | string | Buffer | Map<number | string, unknown>): Buffer {
  const head = (major: number, n: number) =>
    n < 24
      ? Buffer.from([(major << 5) | n])
      : n < 256
        ? Buffer.from([(major << 5) | 24, n])
        : Buffer.from([(major << 5) | 25, n >> 8, n & 255]);
  if (typeof value === "number") return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  if (typeof value === "string")
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  const pairs = [...value].flatMap(([key, entry]) => [cbor(key), cbor(entry as number)]);
  return Buffer.concat([head(5, value.size), ...pairs]);
}

/** An authenticator without a device: makes an ES256 passkey and signs with it, rightly or, where told so, wrongly. */
export class SoftwarePasskey {
  readonly id = text(randomBytes(32));
  private readonly pair = generateKeyPairSync("ec", { namedCurve: "P-256" });
  private counter = 0;
  private readonly at: { origin: string; rpId: string };

  constructor(canonicalOrigin: string) {
    const { origin, hostname } = new URL(canonicalOrigin);
    this.at = { origin, rpId: hostname };
  }

  register(challenge: string, over: Over = {}): PasskeyRegistration {
    const { x = "", y = "" } = this.pair.publicKey.export({ format: "jwk" });
    const key = cbor(
      new Map<number, unknown>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, "base64url")],
        [-3, Buffer.from(y, "base64url")],
      ]),
    );
    const id = Buffer.from(this.id, "base64url");
    const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key]);
    const authData = Buffer.concat([this.authData(0x40, over), attested]);
    const attestation = new Map<string, unknown>([
      ["fmt", "none"],
      ["attStmt", new Map()],
      ["authData", authData],
    ]);
    return {
      ...this.credential(),
      response: {
        clientDataJSON: this.clientData("webauthn.create", challenge, over),
        attestationObject: text(cbor(attestation)),
        transports: ["internal"],
      },
    };
  }

  answer(challenge: string, over: Over = {}): PasskeyAnswer {
    this.counter += 1;
    const authData = this.authData(0, { counter: this.counter, ...over });
    const clientDataJSON = this.clientData("webauthn.get", challenge, over);
    const signed = Buffer.concat([authData, sha256(Buffer.from(clientDataJSON, "base64url"))]);
    return {
      ...this.credential(),
      response: {
        clientDataJSON,
        authenticatorData: text(authData),
        signature: text(sign("sha256", signed, this.pair.privateKey)),
      },
    };
  }

  private credential() {
    return {
      id: this.id,
      rawId: this.id,
      type: "public-key" as const,
      authenticatorAttachment: "platform" as const,
      clientExtensionResults: {},
    };
  }

  private clientData(type: string, challenge: string, { origin = this.at.origin }: Over): string {
    return text(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  private authData(flags: number, { rpId = this.at.rpId, userVerified = true, counter = 0 }: Over): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(rpId), Buffer.from([flags | 0x01 | (userVerified ? 0x04 : 0)]), count]);
  }
}

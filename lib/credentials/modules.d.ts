// The parts of these untyped packages that the adapter uses.
declare module "@digitalbazaar/ed25519-multikey" {
  export type Multikey = {
    id: string;
    controller: string;
    publicKeyMultibase: string;
    secretKeyMultibase?: string;
  };
  export type KeyPair = Multikey & {
    publicKey: Uint8Array;
    secretKey?: Uint8Array;
    signer(): { id: string; algorithm: string; sign(options: { data: Uint8Array }): Promise<Uint8Array> };
    verifier(): { verify(options: { data: Uint8Array; signature: Uint8Array }): Promise<boolean> };
  };
  export function generate(options: { controller: string }): Promise<KeyPair>;
  export function from(key: Record<string, unknown>): Promise<KeyPair>;
}
declare module "@digitalbazaar/eddsa-rdfc-2022-cryptosuite" {
  export const cryptosuite: {
    name: string;
    canonize(input: unknown, options: Record<string, unknown>): Promise<string>;
  };
}
declare module "@digitalbazaar/data-integrity" {
  export class DataIntegrityProof {
    constructor(options: { signer?: unknown; date?: string; cryptosuite: unknown });
  }
}
declare module "@digitalbazaar/vc" {
  type Loaded = { contextUrl: null; documentUrl: string; document: unknown };
  export type Loader = (url: string) => Promise<Loaded>;
  export function issue(options: Record<string, unknown>): Promise<unknown>;
  export function verify(options: Record<string, unknown>): Promise<{ verified: boolean; error?: Error }>;
  export function signPresentation(options: Record<string, unknown>): Promise<unknown>;
  export function verifyCredential(options: Record<string, unknown>): Promise<{
    verified: boolean;
    error?: Error & { errors?: Error[] };
    results?: { verified: boolean; error?: Error }[];
    statusResult?: { verified: boolean; results?: { status: boolean }[] };
  }>;
}
declare module "@digitalbazaar/vc-bitstring-status-list" {
  type List = {
    length: number;
    setStatus(index: number, status: boolean): void;
    getStatus(index: number): boolean;
  };
  type Encodable = List & { encode(): Promise<string> };
  export function createList(options: { length: number }): Promise<Encodable>;
  export function decodeList(options: { encodedList: string }): Promise<List>;
  export function checkStatus(
    options: Record<string, unknown>,
  ): Promise<{ verified: boolean; error?: Error }>;
}

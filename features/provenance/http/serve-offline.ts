import "server-only";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { offlinePage } from "#features/provenance/ui/offline-page.ts";
import { env } from "#lib/env.ts";
import { localeOf } from "#lib/plain-page/locale.ts";
import { plainResponse } from "#lib/plain-page/respond.ts";

let digest: Promise<string> | undefined;

/** SHA-256 of the script as it is offered, read once: it changes with a release only. */
function scriptDigest(): Promise<string> {
  digest ??= readFile(join(process.cwd(), "public/verify/verify.py")).then((bytes) =>
    createHash("sha256").update(bytes).digest("hex"),
  );
  return digest;
}

/** Answers `/verify/offline`: how to check a record without this site's software. */
export async function serveOffline(request: Request): Promise<Response> {
  const page = offlinePage(localeOf(request), {
    sha256: await scriptDigest(),
    origin: env().CANONICAL_ORIGIN,
  });
  return plainResponse(page);
}

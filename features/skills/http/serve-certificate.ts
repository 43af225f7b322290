import "server-only";
import { signedCertificate } from "#features/skills/queries/public-certificates.ts";
import { documentResponse, missingDocument } from "#lib/http/document-response.ts";

/**
 * Answers `/k/{name}` with the certificate as it was signed (Open Badges 3.0), for tools: `verify.py` and any other reader. Asked for
 * anew each time, so that it is gone when its holder takes their agreement back.
 */
export async function serveCertificate(name: string): Promise<Response> {
  const isNamed = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(name);
  const document = isNamed ? await signedCertificate({ name }) : null;
  return document
    ? documentResponse(document, "application/vc", "never")
    : missingDocument("No certificate is shown under this address.");
}

import { getCredentialProof } from "#features/provenance/index.ts";
import { documentResponse, missingDocument } from "#lib/http/document-response.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ credential: string }> };

export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { credential } = await params;
  const credentialId = `urn:uuid:${credential}`;
  const proof = credential.length === 36 ? await getCredentialProof({ credentialId }) : null;
  if (!proof) return missingDocument("The log has no entry of such a credential.");
  return documentResponse(proof, "text/plain; charset=utf-8", "never");
}

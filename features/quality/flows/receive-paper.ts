import "server-only";
import { addCertificatePaper } from "#features/quality/commands/add-paper.ts";
import { getCertificate } from "#features/quality/queries/get-certificate.ts";
import { keepPaper, receiveFileForm } from "#features/vault/index.ts";
import { isId } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/** Takes the scan of a certificate from a plain form and seals it. Leads back to the certificate's page, whatever came of it. */
export function receiveCertificatePaper(
  context: Context,
  request: Request,
  certificateId: string,
): Promise<Response> {
  return receiveFileForm(context, request, {
    check: async () => {
      if (!isId("labelCertificate", certificateId)) throw new Refusal("NOT_FOUND");
      const seen = await getCertificate(context, { certificateId });
      if (!seen.ok || !seen.value.acts.includes("paper")) throw new Refusal("NOT_FOUND");
      return certificateId;
    },
    keep: (bytes) => keepPaper("label_certificate", bytes),
    write: ({ file, known }) => addCertificatePaper(context, { certificateId: known, file }),
    back: () => ({
      page: `/office/quality/labels/${isId("labelCertificate", certificateId) ? certificateId : ""}`,
      part: "part-paper",
    }),
    done: "paper",
  });
}

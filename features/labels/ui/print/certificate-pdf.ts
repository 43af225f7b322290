import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Certificate } from "#features/labels/ui/print/certificate.ts";
import { dayInMorocco } from "#lib/days.ts";
import { typeset } from "#lib/pdf/typeset.ts";

let source: string | undefined;

/** A certificate as PDF/A on A4. The same certificate and day give the same bytes. */
export function certificatePdf(certificate: Certificate, now: Date): Buffer {
  source ??= readFileSync(join(process.cwd(), "features/labels/ui/print/certificate.typ"), "utf8");
  const [year = "", month = "", day = ""] = dayInMorocco(now).split("-");
  return typeset(source, { certificate: JSON.stringify(certificate), year, month, day });
}

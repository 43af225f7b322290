import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const fontFolder = "node_modules/@expo-google-fonts/readex-pro";
const faces = ["400Regular/ReadexPro_400Regular.ttf", "600SemiBold/ReadexPro_600SemiBold.ttf"];

let made: NodeCompiler | undefined;

/** The compiler of this process, with the product's text face in both scripts. */
function compiler(): NodeCompiler {
  made ??= NodeCompiler.create({
    fontArgs: [{ fontBlobs: faces.map((face) => readFileSync(join(process.cwd(), fontFolder, face))) }],
  });
  return made;
}

/**
 * Sets a Typst source as PDF/A-2a: fonts inside, words as text, structure tagged. `inputs` are what the source reads as
 * `sys.inputs`. The same source and inputs give the same bytes. An archival file may hold no letter without a glyph: where one has
 * none the file is an ordinary PDF with a box in its place, so that somebody's emoji keeps nothing from being printed. Throws
 * when the source cannot be set.
 */
export function typeset(source: string, inputs: Record<string, string>): Buffer {
  const job = { mainFileContent: source, inputs };
  try {
    return compiler().pdf(job, { pdfStandard: "a-2a" });
  } catch (error) {
    if (!String(error).includes("could not be displayed")) throw error;
    return compiler().pdf(job, { pdfStandard: "1.7" });
  } finally {
    // What was compiled is remembered between calls; papers are rarely printed twice in a row.
    compiler().evictCache(5);
  }
}

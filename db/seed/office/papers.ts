import sharp from "sharp";
import type { DocumentKind } from "#db/schema/vault.ts";
import { rules } from "#db/seed/data/rules.ts";
import type { Dataset } from "#db/seed/dataset.ts";
import { drawPaper, PAPERS, type Paper } from "#db/seed/papers/draw-paper.ts";
import { drawTool } from "#db/seed/papers/draw-tool.ts";
import { type KeptFile, keepPhoto } from "#features/vault/index.ts";
import { storage } from "#lib/adapters/storage/index.ts";
import type { Picture } from "#tests/factories/pieces.ts";

/** Kept files of each application, and the neutral portrait of each maker, by key. */
export type OfficeFiles = {
  applications: ReadonlyMap<string, readonly KeptFile[]>;
  portraits: ReadonlyMap<string, KeptFile>;
  /** For the certificate of a label, and for what an inspector photographed: specimens, and drawings that say so. */
  quality: readonly KeptFile[];
  /** Stands for a photograph of equipment that was given. */
  equipment: KeptFile | null;
};

export const noFiles: OfficeFiles = {
  applications: new Map(),
  portraits: new Map(),
  quality: [],
  equipment: null,
};

/**
 * Draws the papers of the demonstration and puts them, sealed, into the private store. Photographs of work are the
 * demonstration's own drawings. To be called after every other picture is drawn: from then on this process reads no SVG.
 */
export async function keepOfficeFiles(
  data: Dataset,
  pictures: ReadonlyMap<string, readonly Picture[]>,
): Promise<OfficeFiles> {
  const drawn = new Map<Paper, Uint8Array>();
  for (const paper of PAPERS) {
    drawn.set(
      paper,
      await sharp(Buffer.from(drawPaper({ paper, seed: paper })))
        .png()
        .toBuffer(),
    );
  }
  const tool = await sharp(Buffer.from(drawTool())).png().toBuffer();
  const holder = drawn.get("holder") ?? new Uint8Array();
  const applications = new Map<string, KeptFile[]>();
  for (const { key, kind, craftKeys } of data.applications) {
    const own = pictureOfCraft(data, pictures, craftKeys[0]);
    const kept: KeptFile[] = [];
    for (const wanted of documentsFor(kind)) {
      const bytes =
        drawn.get(wanted as Paper) ?? (wanted === "portrait" ? holder : await bytesOf(own, wanted));
      if (bytes) kept.push(await keepPhoto(wanted, bytes));
    }
    applications.set(key, kept);
  }
  const portraits = new Map<string, KeptFile>();
  for (const { key } of data.artisans) portraits.set(key, await keepPhoto("portrait", holder));
  const specimen = drawn.get("diploma") ?? new Uint8Array();
  const quality = [
    ...(await Promise.all([1, 2, 3, 4].map(() => keepPhoto("label_certificate", specimen)))),
    ...(await Promise.all([1, 2].map(() => keepPhoto("inspection", holder)))),
  ];
  return { applications, portraits, quality, equipment: await keepPhoto("equipment_photo", tool) };
}

/** What the rule of a kind asks for; three pieces are three pictures. */
function documentsFor(kind: string): DocumentKind[] {
  const rule = rules.find((candidate) => candidate.key === `kind.${kind}`)?.value as
    | { documents: DocumentKind[] }
    | undefined;
  return (rule?.documents ?? []).flatMap((wanted) =>
    wanted === "piece" ? [wanted, wanted, wanted] : [wanted],
  );
}

/** Pictures of a piece of the craft, or of any piece when the demonstration sells none of it. */
function pictureOfCraft(
  data: Dataset,
  pictures: ReadonlyMap<string, readonly Picture[]>,
  craftKey: string | undefined,
): readonly Picture[] {
  const piece =
    data.pieces.find((known) => known.craftKey === craftKey && pictures.has(known.key)) ??
    data.pieces.find((known) => pictures.has(known.key));
  return pictures.get(piece?.key ?? "") ?? [];
}

const views = { hands: "scale", workshop: "detail", piece: "front" } as const;

async function bytesOf(pictures: readonly Picture[], kind: DocumentKind): Promise<Uint8Array | null> {
  const view = views[kind as keyof typeof views] ?? "front";
  const picture = pictures.find((candidate) => candidate.view === view) ?? pictures[0];
  const width = picture?.widths.webp.at(-1);
  const file = picture && width ? await storage().get(`${picture.storageKey}-${width}.webp`) : null;
  return file ? new Uint8Array(await new Response(file.body).arrayBuffer()) : null;
}

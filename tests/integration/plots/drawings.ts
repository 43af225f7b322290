import { globSync, readFileSync } from "node:fs";

/** Files that draw a plot, and the sample of `samples.ts` that shows it. Whoever adds a plot adds it here and there. */
export const plots: Readonly<Record<string, string>> = {
  "components/ui/bar-plot.tsx": "bars over time",
  "components/ui/plot-tone.tsx": "months of the fund",
  "features/elections/ui/counts.tsx": "votes of a count",
  "features/endangered/ui/indicator-plot.tsx": "an indicator of a craft",
  "features/fund/ui/months-plot.tsx": "months of the fund",
  "features/ledger/ui/months-picture.tsx": "months of a maker",
  "features/quality/ui/returns-plot.tsx": "quality of a workshop",
  "features/lineage/ui/craft-tree.tsx": "who learned from whom",
  "features/sites/ui/site-plan.tsx": "plan of a site",
  "features/steering/ui/chamber-bars.tsx": "report of a quarter",
  "features/steering/ui/course-plot.tsx": "course of an indicator",
  "features/steering/ui/shade-map.tsx": "report of a quarter",
  "features/training/ui/needs-view.tsx": "needs of training",
};

/** A bar or a band whose figure stands in words in the same cell or line. */
const besideItsFigure = [
  ...[
    "features/applications/ui/question-frame.tsx",
    "features/chambers/ui/file-ages.tsx",
    "features/cover/ui/share-bar.tsx",
    "features/dues/ui/statement.tsx",
    "features/sell/ui/sell-frame.tsx",
    "features/steering/ui/indicator-table.tsx",
    "features/team/ui/share-rules.tsx",
    "features/visits/ui/visit-look.tsx",
  ],
];

/** Pictures that tell no figures: ornaments, signs, maps that are lists of links, lines over a photograph, what is printed. */
const noFigures = [
  ...["components/art/", "components/plain/", "components/ui/icon.tsx", "features/labels/ui/print/"],
  ...["features/catalogue/ui/size-drawing.tsx", "features/collections/ui/poster/poster-pdf.ts"],
  ...[
    "features/listing/ui/mark-lines.tsx",
    "features/listing/ui/grid-lines.tsx",
    "features/sell/ui/outline.tsx",
  ],
];

/** Files that draw and that nobody has said what of. */
export function unknownDrawings(files: readonly string[] = drawingFiles()): string[] {
  return files.filter(
    (file) =>
      !(file in plots) &&
      !besideItsFigure.includes(file) &&
      !noFigures.some((start) => file.startsWith(start)),
  );
}

/** Every file of pages that draws: a vector picture, or a box as long as a figure. */
export function drawingFiles(): string[] {
  return globSync("{app,components,features}/**/*.{ts,tsx}")
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /<svg\b|inlineSize:|conic-gradient|<canvas\b/.test(readFileSync(file, "utf8")))
    .toSorted();
}

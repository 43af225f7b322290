import type { MotifName } from "#db/seed/art/base/motifs.ts";
import type { Rng } from "#db/seed/art/base/prng.ts";

/** A school of pottery: its clay or glaze, its inks, its motifs. */
export interface PotterySchool {
  readonly body: string;
  readonly inks: readonly [string, string, string];
  /** Colour of the lip, foot and fillets. */
  readonly trim: string;
  readonly motifs: readonly MotifName[];
  /** How far the glaze shines, 0 (raw clay) to 1. */
  readonly gloss: number;
  /** Grounds some bands are filled with. */
  readonly fields: readonly string[];
}

const SCHOOLS: readonly PotterySchool[] = [
  {
    body: "#F7F1E4",
    inks: ["#1B4F8A", "#2F6FB0", "#1B4F8A"],
    trim: "#1B4F8A",
    motifs: ["star", "petals", "lozenge", "scales", "scroll", "flower", "lattice"],
    gloss: 1,
    fields: ["#1B4F8A"],
  },
  {
    body: "#F4EBD8",
    inks: ["#1E6B52", "#C8922A", "#1C2529"],
    trim: "#1C2529",
    motifs: ["scales", "lozenge", "petals", "flower", "teeth", "rings"],
    gloss: 1,
    fields: ["#C8922A", "#1E6B52"],
  },
  {
    body: "#F6EEDF",
    inks: ["#1B4F8A", "#C8922A", "#1E6B52"],
    trim: "#1E6B52",
    motifs: ["star", "flower", "petals", "scroll", "scales", "doubleTeeth"],
    gloss: 1,
    fields: ["#1E6B52", "#1B4F8A"],
  },
  {
    body: "#2C6B4A",
    inks: ["#17432F", "#3F8A62", "#123525"],
    trim: "#3B2A1C",
    motifs: ["teeth", "rings", "chevron"],
    gloss: 0.9,
    fields: [],
  },
  {
    body: "#D9A878",
    inks: ["#3A2218", "#7A2E22", "#3A2218"],
    trim: "#5A2C1E",
    motifs: ["lattice", "chevron", "fir", "comb", "teeth", "lozenge", "darts"],
    gloss: 0.12,
    fields: ["#A6452B"],
  },
  {
    body: "#E8D6B8",
    inks: ["#8E3A22", "#2E211A", "#8E3A22"],
    trim: "#8E3A22",
    motifs: ["lattice", "lozenge", "fir", "doubleTeeth", "chevron", "checker"],
    gloss: 0.12,
    fields: ["#8E3A22"],
  },
  {
    body: "#E0A93C",
    inks: ["#7A4313", "#8E2F1E", "#5A3210"],
    trim: "#6B3A12",
    motifs: ["petals", "scroll", "teeth", "beads"],
    gloss: 0.9,
    fields: [],
  },
  {
    body: "#F3E8D6",
    inks: ["#7A2E3A", "#B9566A", "#1C2529"],
    trim: "#7A2E3A",
    motifs: ["petals", "flower", "lozenge", "scales", "star"],
    gloss: 0.9,
    fields: ["#7A2E3A"],
  },
  {
    body: "#3E86A0",
    inks: ["#123B50", "#F3EBDC", "#123B50"],
    trim: "#123B50",
    motifs: ["petals", "star", "scroll", "rings", "lozenge"],
    gloss: 1,
    fields: ["#123B50"],
  },
];

export const pickSchool = (rng: Rng): PotterySchool => rng.pick(SCHOOLS);

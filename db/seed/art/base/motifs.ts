import type { Mark, Motif } from "#db/seed/art/base/motif.ts";
import type { Pt } from "#db/seed/art/base/shape.ts";
import { star } from "#db/seed/art/base/shape.ts";

const ring = (cx: number, cy: number, rx: number, ry: number): Pt[] =>
  Array.from({ length: 10 }, (_, i) => {
    const a = (i * Math.PI) / 5;
    return [cx + rx * Math.cos(a), cy + ry * Math.sin(a)];
  });
const leaf = (x0: number, y0: number, x1: number, y1: number, fat: number): Pt[] => {
  const [mx, my, dx, dy] = [(x0 + x1) / 2, (y0 + y1) / 2, (y1 - y0) * fat, (x0 - x1) * fat];
  return [
    [x0, y0],
    [mx + dx, my + dy],
    [x1, y1],
    [mx - dx, my - dy],
  ];
};

export const MOTIFS = {
  teeth: {
    aspect: 0.7,
    marks: [
      {
        pts: [
          [0, 1],
          [0.5, 0.04],
          [1, 1],
        ],
        ink: 0,
      },
    ],
  },
  doubleTeeth: {
    aspect: 0.7,
    marks: [
      {
        pts: [
          [0, 1],
          [0.5, 0.3],
          [1, 1],
        ],
        ink: 0,
      },
      {
        pts: [
          [0, 0],
          [0.5, 0.66],
          [1, 0],
          [0.82, 0],
          [0.5, 0.42],
          [0.18, 0],
        ],
        ink: 1,
      },
    ],
  },
  lozenge: {
    aspect: 0.8,
    marks: [
      {
        pts: [
          [0, 0.5],
          [0.5, 0.02],
          [1, 0.5],
          [0.5, 0.98],
        ],
        ink: 0,
      },
      {
        pts: [
          [0.26, 0.5],
          [0.5, 0.26],
          [0.74, 0.5],
          [0.5, 0.74],
        ],
        ink: 1,
      },
      {
        pts: [
          [0.42, 0.5],
          [0.5, 0.42],
          [0.58, 0.5],
          [0.5, 0.58],
        ],
        ink: 2,
      },
      { pts: ring(0, 0.12, 0.07, 0.07), ink: 2 },
      { pts: ring(0, 0.88, 0.07, 0.07), ink: 2 },
    ],
  },
  petals: {
    aspect: 0.62,
    marks: [
      {
        pts: [
          [0, 1],
          [0.04, 0.4],
          [0.5, 0.02],
          [0.96, 0.4],
          [1, 1],
        ],
        ink: 0,
        width: 3.2,
        curved: true,
      },
      { pts: leaf(0.5, 0.22, 0.5, 0.95, 0.25), ink: 1, curved: true },
    ],
  },
  scales: {
    aspect: 1.1,
    marks: [
      {
        pts: [
          [0, 0],
          [0.1, 0.36],
          [0.5, 0.52],
          [0.9, 0.36],
          [1, 0],
        ],
        ink: 0,
        width: 2.6,
        curved: true,
      },
      {
        pts: [
          [-0.5, 0.5],
          [-0.4, 0.86],
          [0, 1],
          [0.4, 0.86],
          [0.5, 0.5],
        ],
        ink: 0,
        width: 2.6,
        curved: true,
      },
      { pts: ring(0.5, 0.24, 0.1, 0.1), ink: 1 },
      { pts: ring(0, 0.72, 0.1, 0.1), ink: 1 },
    ],
  },
  star: {
    aspect: 1,
    marks: [
      { pts: star(0.5, 0.5, 0.48, 0.56, 8), ink: 0 },
      { pts: star(0.5, 0.5, 0.27, 0.5, 8, Math.PI / 8), ink: 1 },
      { pts: ring(0.5, 0.5, 0.08, 0.08), ink: 2 },
      {
        pts: [
          [0, 0.34],
          [0.1, 0.5],
          [0, 0.66],
          [-0.1, 0.5],
        ],
        ink: 2,
      },
    ],
  },
  flower: {
    aspect: 1,
    marks: [
      ...Array.from({ length: 8 }, (_, i): Mark => {
        const a = (i * Math.PI) / 4;
        return {
          pts: leaf(
            0.5 + 0.1 * Math.cos(a),
            0.5 + 0.1 * Math.sin(a),
            0.5 + 0.46 * Math.cos(a),
            0.5 + 0.46 * Math.sin(a),
            0.26,
          ),
          ink: i % 2 ? 1 : 0,
          curved: true,
        };
      }),
      { pts: ring(0.5, 0.5, 0.1, 0.1), ink: 2 },
    ],
  },
  scroll: {
    aspect: 1.5,
    marks: [
      {
        pts: [
          [0, 0.5],
          [0.16, 0.16],
          [0.36, 0.16],
          [0.5, 0.5],
          [0.64, 0.84],
          [0.84, 0.84],
          [1, 0.5],
        ],
        ink: 0,
        width: 4,
        curved: true,
      },
      { pts: leaf(0.26, 0.26, 0.3, 0.86, 0.22), ink: 1, curved: true },
      { pts: leaf(0.74, 0.74, 0.7, 0.14, 0.22), ink: 1, curved: true },
      { pts: ring(0.5, 0.5, 0.05, 0.08), ink: 2 },
    ],
  },
  lattice: {
    aspect: 0.5,
    marks: [
      {
        pts: [
          [0, 0],
          [1, 1],
        ],
        ink: 0,
        width: 2.4,
      },
      {
        pts: [
          [1, 0],
          [0, 1],
        ],
        ink: 0,
        width: 2.4,
      },
      {
        pts: [
          [0.5, 0.16],
          [0.7, 0],
          [0.3, 0],
        ],
        ink: 1,
      },
      {
        pts: [
          [0.5, 0.84],
          [0.7, 1],
          [0.3, 1],
        ],
        ink: 1,
      },
    ],
  },
  chevron: {
    aspect: 0.9,
    marks: [
      {
        pts: [
          [0, 0.92],
          [0.5, 0.42],
          [1, 0.92],
        ],
        ink: 0,
        width: 5,
      },
      {
        pts: [
          [0, 0.68],
          [0.5, 0.18],
          [1, 0.68],
        ],
        ink: 1,
        width: 3,
      },
      {
        pts: [
          [0.36, 0.96],
          [0.5, 0.76],
          [0.64, 0.96],
        ],
        ink: 2,
      },
    ],
  },
  rings: {
    aspect: 0.9,
    marks: [
      { pts: ring(0.5, 0.5, 0.36, 0.4), ink: 0, width: 4, curved: true },
      { pts: ring(0.5, 0.5, 0.13, 0.15), ink: 1 },
      {
        pts: [
          [0, 0.3],
          [0, 0.7],
        ],
        ink: 0,
        width: 2,
      },
    ],
  },
  comb: {
    aspect: 1.2,
    marks: [
      {
        pts: [
          [0.06, 0.14],
          [0.94, 0.14],
        ],
        ink: 0,
        width: 3.4,
      },
      ...Array.from(
        { length: 5 },
        (_, i): Mark => ({
          pts: [
            [0.1 + i * 0.2, 0.14],
            [0.1 + i * 0.2, 0.8],
          ],
          ink: 0,
          width: 2.6,
        }),
      ),
    ],
  },
  fir: {
    aspect: 0.75,
    marks: [
      {
        pts: [
          [0.5, 0.04],
          [0.5, 0.98],
        ],
        ink: 0,
        width: 2.6,
      },
      ...Array.from({ length: 4 }, (_, i): Mark => {
        const y = 0.14 + i * 0.22;
        return {
          pts: [
            [0.12, y + 0.2],
            [0.5, y],
            [0.88, y + 0.2],
          ],
          ink: i % 2 ? 1 : 0,
          width: 3,
        };
      }),
    ],
  },
  checker: {
    aspect: 0.66,
    marks: [
      {
        pts: [
          [0, 0],
          [0.5, 0],
          [0.5, 0.333],
          [0, 0.333],
        ],
        ink: 0,
      },
      {
        pts: [
          [0.5, 0.333],
          [1, 0.333],
          [1, 0.667],
          [0.5, 0.667],
        ],
        ink: 1,
      },
      {
        pts: [
          [0, 0.667],
          [0.5, 0.667],
          [0.5, 1],
          [0, 1],
        ],
        ink: 0,
      },
    ],
  },
  beads: { aspect: 1.15, marks: [{ pts: ring(0.5, 0.5, 0.3, 0.34), ink: 0, curved: true }] },
  darts: {
    aspect: 0.45,
    marks: [
      {
        pts: [
          [0.5, 0.02],
          [0.86, 0.5],
          [0.5, 0.98],
          [0.14, 0.5],
        ],
        ink: 0,
      },
      {
        pts: [
          [0, 0.3],
          [0.14, 0.5],
          [0, 0.7],
          [-0.14, 0.5],
        ],
        ink: 1,
      },
    ],
  },
} as const satisfies Record<string, Motif>;

export type MotifName = keyof typeof MOTIFS;

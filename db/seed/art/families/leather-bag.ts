import { darker, lighter } from "#db/seed/art/base/colour.ts";
import { fillet, layRing, rosette } from "#db/seed/art/base/disc.ts";
import { layRun } from "#db/seed/art/base/frame.ts";
import { linear } from "#db/seed/art/base/gradient.ts";
import type { MotifName } from "#db/seed/art/base/motifs.ts";
import type { Piece, Side } from "#db/seed/art/base/piece.ts";
import type { Rng } from "#db/seed/art/base/prng.ts";
import { n } from "#db/seed/art/base/shape.ts";
import { createSheet } from "#db/seed/art/base/sheet.ts";
import type { BackdropName } from "#db/seed/art/base/studio.ts";
import { tableShadow } from "#db/seed/art/base/studio.ts";
import { textures } from "#db/seed/art/base/texture.ts";
import type { Hide } from "#db/seed/art/families/leather-hide.ts";

const STAMPS: readonly MotifName[] = ["lozenge", "petals", "scroll", "star", "darts", "chevron"];

/** A shoulder bag with a stamped flap, standing with its strap up. */
export function bagPiece(rng: Rng, k: Hide, backdrop: BackdropName): Piece {
  const base = 1000;
  const w = rng.range(500, 580);
  const h = rng.range(400, 480);
  const [x, y] = [480 - w / 2, base - h];
  const r = rng.range(40, 90);
  const bulge = 18;
  const body = `M${n(x + 20)} ${n(y)}H${n(x + w - 20)}C${n(x + w + bulge)} ${n(y + h * 0.3)} ${n(x + w + bulge)} ${n(y + h * 0.7)} ${n(x + w - 4)} ${n(base - r)}Q${n(x + w - 8)} ${n(base)} ${n(x + w - r)} ${n(base)}H${n(x + r)}Q${n(x + 8)} ${n(base)} ${n(x + 4)} ${n(base - r)}C${n(x - bulge)} ${n(y + h * 0.7)} ${n(x - bulge)} ${n(y + h * 0.3)} ${n(x + 20)} ${n(y)}z`;
  const drop = h * rng.range(0.5, 0.72);
  const round = rng.chance(0.5);
  const flap = round
    ? `M${n(x + 8)} ${n(y)}H${n(x + w - 8)}C${n(x + w + 10)} ${n(y + drop * 0.5)} ${n(x + w - 60)} ${n(y + drop)} 480 ${n(y + drop)}S${n(x - 10)} ${n(y + drop * 0.5)} ${n(x + 8)} ${n(y)}z`
    : `M${n(x + 8)} ${n(y)}H${n(x + w - 8)}L${n(x + w - 2)} ${n(y + drop * 0.62)}L480 ${n(y + drop)}L${n(x + 2)} ${n(y + drop * 0.62)}z`;
  const rise = rng.range(260, 340);
  const strap = `M${n(x + 46)} ${n(y + 30)}C${n(x + 10)} ${n(y - rise)} ${n(x + w - 10)} ${n(y - rise)} ${n(x + w - 46)} ${n(y + 30)}`;
  const shadow = tableShadow(480, base, w * 0.5);
  const defs =
    shadow.defs +
    textures("leather", "plaster") +
    linear("gL", x, y, x + w, base, [
      [0, "#fff6e4", 0.4],
      [0.3, "#fff6e4", 0.04],
      [0.65, "#1a0d05", 0.1],
      [1, "#1a0d05", 0.5],
    ]) +
    linear("gF", 0, y, 0, y + drop, [
      [0, "#1a0d05", 0.3],
      [0.08, "#fff6e4", 0.3],
      [0.3, "#fff6e4", 0],
      [1, "#1a0d05", 0.12],
    ]) +
    `<clipPath id="gC"><path d="${flap}"/></clipPath><clipPath id="gB"><path d="${body}"/></clipPath>`;
  const draw = (side: Side): string => {
    const p = rng.fork("stamp");
    const sheet = createSheet();
    const style = p.pick(["medal", "bands", "both"] as const);
    const inks: readonly [string, string, string] = p.chance(0.5)
      ? [darker(k.skin, 0.45), darker(k.skin, 0.3), k.thread]
      : [k.thread, lighter(k.skin, 0.4), k.thread];
    const mid = y + drop * 0.42;
    if (style !== "medal") {
      layRun(sheet, [x, y + 26], w, 46, false, { motif: p.pick(STAMPS), inks, weight: 0.7 });
      sheet.line(inks[0], 3, `M${n(x)} ${n(y + 20)}h${n(w)}M${n(x)} ${n(y + 78)}h${n(w)}`);
    }
    if (style !== "bands") {
      const R = drop * 0.3;
      const cy = mid + (style === "both" ? 40 : 0);
      layRing(sheet, 480, cy, {
        motif: p.pick(STAMPS),
        inner: R * 0.5,
        outer: R * 0.94,
        inks,
        weight: 0.7,
        outward: true,
      });
      fillet(sheet, 480, cy, R, inks[0], 3.4);
      fillet(sheet, 480, cy, R * 0.46, inks[0], 2.4);
      rosette(sheet, 480, cy, R * 0.38, 8, [inks[0], k.skin, inks[2]]);
    }
    const lower = createSheet();
    layRun(lower, [x, base - 84], w, 40, false, { motif: p.pick(STAMPS), inks, weight: 0.7 });
    const stitch = (d: string, s: number) =>
      `<path d="${d}" transform="translate(480 ${n(y + h / 2)}) scale(${s}) translate(-480 ${n(-y - h / 2)})" fill="none" stroke="${k.thread}" stroke-width="3" stroke-dasharray="12 8"/>`;
    const front = `<path d="${flap}" transform="translate(4 14)" fill="#1a0d05" opacity=".42"/><path d="${flap}" fill="${k.skin}"/><g clip-path="url(#gC)">${sheet.toString()}</g><path d="${flap}" fill="url(#leather)" opacity=".4"/><path d="${flap}" fill="url(#gF)"/><path d="${flap}" fill="none" stroke="${darker(k.skin, 0.35)}" stroke-width="5"/><g clip-path="url(#gC)"><path d="${flap}" fill="none" stroke="${k.thread}" stroke-width="30" stroke-opacity="0"/><path d="${flap}" transform="translate(480 ${n(y)}) scale(.955 .955) translate(-480 ${n(-y)})" fill="none" stroke="${k.thread}" stroke-width="3" stroke-dasharray="12 8"/></g>`;
    const tassel =
      side === "front"
        ? `<path d="M480 ${n(y + drop - 20)}v44" stroke="${k.second}" stroke-width="12"/><circle cx="480" cy="${n(y + drop - 16)}" r="19" fill="#c79a3a" stroke="#5b3b0c" stroke-width="3"/><circle cx="474" cy="${n(y + drop - 22)}" r="6" fill="#fbe7a6"/><path d="${Array.from({ length: 9 }, (_, i) => `M${464 + i * 4} ${n(y + drop + 20)}l${(i - 4) * 2} 74`).join("")}" stroke="${darker(k.skin, 0.2)}" stroke-width="4.500" stroke-linecap="round"/>`
        : `<rect x="${n(x + 70)}" y="${n(y + 90)}" width="${n(w - 140)}" height="${n(h * 0.5)}" rx="12" fill="none" stroke="${k.thread}" stroke-width="3" stroke-dasharray="12 8"/><path d="M${n(x + 70)} ${n(y + 120)}h${n(w - 140)}" stroke="${darker(k.skin, 0.5)}" stroke-width="5"/>`;
    return (
      `${shadow.body}<path d="${strap}" fill="none" stroke="${darker(k.second, 0.4)}" stroke-width="34"/><path d="${strap}" fill="none" stroke="${k.second}" stroke-width="27"/><path d="${strap}" fill="none" stroke="${k.thread}" stroke-width="2.400" stroke-dasharray="10 8" transform="translate(-7 -3)"/><path d="${strap}" fill="none" stroke="${k.thread}" stroke-width="2.400" stroke-dasharray="10 8" transform="translate(7 4)"/>` +
      `<path d="${body}" fill="${k.second}" stroke="${darker(k.skin, 0.45)}" stroke-width="5"/><g clip-path="url(#gB)">${side === "front" ? lower.toString() : ""}</g><path d="${body}" fill="url(#leather)" opacity=".4"/>${stitch(body, 0.95)}<path d="${body}" fill="url(#gL)"/>${side === "front" ? front : ""}${tassel}` +
      [x + 46, x + w - 46]
        .map(
          (px) =>
            `<rect x="${n(px - 22)}" y="${n(y + 4)}" width="44" height="40" rx="6" fill="none" stroke="#b98a3a" stroke-width="8"/><rect x="${n(px - 24)}" y="${n(y + 2)}" width="44" height="40" rx="6" fill="none" stroke="#fbe7a6" stroke-width="2"/>`,
        )
        .join("")
    );
  };
  return {
    stance: "standing",
    span: w,
    cm: rng.range(26, 38),
    base,
    top: y - rise * 0.74,
    end: x + w + 10,
    focus: { x: 480, y: y + drop * 0.5, zoom: 2.1 },
    backdrop,
    defs,
    draw,
  };
}

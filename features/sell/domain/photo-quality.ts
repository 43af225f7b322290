export type Quality = { brightness: number; sharpness: number };
export type Warning = "dark" | "bright" | "blurred";

/** Side in pixels at which photographs are judged: at one size, one measure of sharpness holds for all. */
export const judgedSide = 320;

/**
 * How bright a picture is (mean luminance, 0 to 255) and how sharp (variance of the Laplacian: edges make it large), from its pixels
 * in red, green, blue and alpha.
 */
export function qualityOf(rgba: ArrayLike<number>, width: number, height: number): Quality {
  const grey = new Float32Array(width * height);
  let light = 0;
  for (let n = 0; n < grey.length; n += 1) {
    const at = n * 4;
    const value = 0.299 * (rgba[at] ?? 0) + 0.587 * (rgba[at + 1] ?? 0) + 0.114 * (rgba[at + 2] ?? 0);
    grey[n] = value;
    light += value;
  }
  let [sum, squares, count] = [0, 0, 0];
  const at = (x: number, y: number) => grey[y * width + x] ?? 0;
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const edge = at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1) - 4 * at(x, y);
      sum += edge;
      squares += edge * edge;
      count += 1;
    }
  }
  const mean = count > 0 ? sum / count : 0;
  return {
    brightness: grey.length > 0 ? light / grey.length : 0,
    sharpness: count > 0 ? squares / count - mean * mean : 0,
  };
}

/** What to say about a picture. Warnings only: the maker knows the light of the workshop better than we do. */
export function warningsOf({ brightness, sharpness }: Quality): Warning[] {
  const warnings: Warning[] = [];
  if (brightness < 60) warnings.push("dark");
  if (brightness > 235) warnings.push("bright");
  // In the dark nothing has edges: one advice at a time.
  if (sharpness < 40 && brightness >= 60) warnings.push("blurred");
  return warnings;
}

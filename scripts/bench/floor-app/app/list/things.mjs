const kinds = ["Pottery of the Rif", "Carpets of the Middle Atlas", "Zellige of Fès", "Leather of Marrakech"];

/** Twenty-four made-up things, the same at every build. */
export const things = Array.from({ length: 24 }, (_, index) => ({
  slug: `thing-number-${index + 1}`,
  title: `A thing made by hand, number ${index + 1}`,
  kind: kinds[index % kinds.length],
  maker: `Maker ${index + 1}, in a town`,
  price: `${(index + 1) * 120} MAD`,
  base: `/media/pictures/${(index + 1).toString(16).padStart(32, "0")}`,
}));

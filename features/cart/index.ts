export { addLine } from "#features/cart/commands/add-line.ts";
export { removeLine } from "#features/cart/commands/remove-line.ts";
export { setQuantity } from "#features/cart/commands/set-quantity.ts";
export { countCart } from "#features/cart/flows/count-cart.ts";
export { getCart } from "#features/cart/queries/get-cart.ts";
export type { CartDto, CartLineDto } from "#features/cart/schema.ts";

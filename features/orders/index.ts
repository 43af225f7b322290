export {
  openAddress,
  phoneOfCheckout,
  phoneOfOrder,
  sealAddress,
  sealedPattern,
} from "#features/orders/address-seal.ts";
export { acceptOrder } from "#features/orders/commands/accept-order.ts";
export { createOrders } from "#features/orders/commands/create-orders.ts";
export { orderLink, orderPath, withOrderLink } from "#features/orders/link.ts";
export { getArtisanOrder } from "#features/orders/queries/get-artisan-order.ts";
export { getCheckoutOrders } from "#features/orders/queries/get-checkout-orders.ts";
export { listArtisanOrders } from "#features/orders/queries/list-artisan-orders.ts";
export { listBuyerCheckouts } from "#features/orders/queries/list-buyer-checkouts.ts";
export type { OrderDto } from "#features/orders/queries/read-orders.ts";

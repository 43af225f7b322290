export {
  openAddress,
  phoneOfCheckout,
  phoneOfOrder,
  sealAddress,
  sealedPattern,
} from "#features/orders/address-seal.ts";
export { acceptOrder } from "#features/orders/commands/accept-order.ts";
export { confirmDelivery } from "#features/orders/commands/confirm-delivery.ts";
export { createOrders } from "#features/orders/commands/create-orders.ts";
export { packOrder } from "#features/orders/commands/pack-order.ts";
export { shipOrder } from "#features/orders/commands/ship-order.ts";
export { orderLink, orderPath, withOrderLink } from "#features/orders/link.ts";
export type { OfficeOrder } from "#features/orders/queries/as-office-orders.ts";
export { countOrdersToDo } from "#features/orders/queries/count-orders-to-do.ts";
export { getArtisanOrder } from "#features/orders/queries/get-artisan-order.ts";
export { getCheckoutOrders } from "#features/orders/queries/get-checkout-orders.ts";
export { getOfficeOrder } from "#features/orders/queries/get-office-order.ts";
export { listArtisanOrders } from "#features/orders/queries/list-artisan-orders.ts";
export { listBuyerCheckouts } from "#features/orders/queries/list-buyer-checkouts.ts";
export { listOfficeOrders, officeOrdersShown } from "#features/orders/queries/list-office-orders.ts";
export type { OrderDto } from "#features/orders/queries/read-orders.ts";

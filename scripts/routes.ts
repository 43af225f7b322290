import { routes } from "#features/ops/routes.ts";

// `npm run routes`: every route of the product as JSON.
console.log(JSON.stringify(routes, null, 2));

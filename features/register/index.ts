export { admitArtisan, attestedNumber } from "#features/register/commands/admit-artisan.ts";
export { noteIdentity } from "#features/register/commands/note-identity.ts";

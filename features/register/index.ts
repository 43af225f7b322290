export { admitArtisan, attestedNumber } from "#features/register/commands/admit-artisan.ts";
// How a registry number was checked.
export { attestFile } from "#features/register/commands/attest-file.ts";
export { attestInterface } from "#features/register/commands/attest-interface.ts";
export { keepScan } from "#features/register/commands/attest-keep-scan.ts";
export { attestLookup } from "#features/register/commands/attest-lookup.ts";
export { attestScan } from "#features/register/commands/attest-scan.ts";
export { abandonImport } from "#features/register/commands/import-abandon.ts";
// Registry files.
export { importBatch } from "#features/register/commands/import-batch.ts";
export { failImport } from "#features/register/commands/import-fail.ts";
export { finishImport } from "#features/register/commands/import-finish.ts";
export { previewImport } from "#features/register/commands/import-preview.ts";
export { takeProblemRows } from "#features/register/commands/import-problems.ts";
export { resumeImport } from "#features/register/commands/import-resume.ts";
export { startImport } from "#features/register/commands/import-start.ts";
export { noteIdentity } from "#features/register/commands/note-identity.ts";
export { postScan, receiveScan } from "#features/register/flows/attest-post-scan.ts";
export { attestFromScan, type ReadScan, readScan } from "#features/register/flows/attest-read-scan.ts";
export { askRegister } from "#features/register/flows/attest-register.ts";
export { importPage } from "#features/register/flows/import-page.ts";
export { postImport } from "#features/register/flows/import-post.ts";
export { importProblemFile, problemRows } from "#features/register/flows/import-problem-file.ts";
export { receiveImport } from "#features/register/flows/import-receive.ts";
export { runImport } from "#features/register/flows/import-run.ts";
export { importTemplate } from "#features/register/flows/import-template.ts";
export { scanFacts } from "#features/register/queries/attest-scan-facts.ts";
export { viewAttestations } from "#features/register/queries/attest-view.ts";
export { listImports } from "#features/register/queries/import-list.ts";
export { viewImport } from "#features/register/queries/import-view.ts";
export { importWork } from "#features/register/queries/import-work.ts";
export { lookUpCrafts } from "#features/register/queries/look-up-crafts.ts";

// The public look-up.
export { lookUpMakers } from "#features/register/queries/look-up-makers.ts";
export { lookUpNumber } from "#features/register/queries/look-up-number.ts";

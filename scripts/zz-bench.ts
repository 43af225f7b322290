const { benchSearch, searchTable } = await import("#scripts/bench/search-sql.ts");
const rows = await benchSearch(process.argv[2]!, process.argv[3]!.split(",").map(Number), (l: string) => console.log(l));
console.log(searchTable(rows)); process.exit(0); export {};

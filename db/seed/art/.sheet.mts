import sharp from "sharp";
import { composeView, svgDocument } from "#db/seed/art/base/compose.ts";
import { createRng } from "#db/seed/art/base/prng.ts";
const [,, mod, fn, objects, views = "front", count = "6", out = "/tmp/art/s.png", prefix="a"] = process.argv;
const m = await import(`#db/seed/art/families/${mod}.ts`);
const cells: {svg:string, ms:number}[] = [];
const w = 240, h = 300; const tiles: any[] = []; let i = 0; 
const list: [string,string,number][] = [];
for (const o of objects!.split(",")) for (let s=0;s<+count;s++) for (const v of views.split(",")) list.push([o,v,s]);
const cols = Math.min(list.length, +(process.env.COLS ?? 6)); const W = +(process.env.W ?? 240); const H = W*1.25;
let tot=0, size=0;
for (const [o,v,s] of list) {
  const svg = svgDocument("t", composeView(m[fn](createRng(`${prefix}/${o}/${s}`), o), v as any));
  const t = performance.now();
  const buf = await sharp(Buffer.from(svg)).resize(Math.round(W)).png().toBuffer();
  tot += performance.now()-t; size += svg.length;
  tiles.push({ input: buf, left: (i%cols)*W, top: Math.floor(i/cols)*H }); i++;
}
await sharp({create:{width:Math.round(cols*W),height:Math.round(Math.ceil(i/cols)*H),channels:3,background:"#888"}}).composite(tiles.map(t=>({...t,left:Math.round(t.left),top:Math.round(t.top)}))).png().toFile(out);
console.log("avg ms", (tot/i).toFixed(0), "avg kB", (size/i/1024).toFixed(1));

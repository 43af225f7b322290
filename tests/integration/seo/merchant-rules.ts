import { currencies } from "#lib/money/money.ts";
import { type Element, readXml } from "#tests/integration/seo/read-xml.ts";

type Rule = {
  required?: boolean;
  /** Most values; one unless said. */
  most?: number;
  /** Most characters. */
  characters?: number;
  pattern?: RegExp;
};

const address: Rule = { pattern: /^https?:\/\/[!-~]{1,1990}$/ };
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;
const amount = new RegExp(`^\\d+\\.\\d{2} (${currencies.join("|")})$`);
const side: Rule = { pattern: /^(?:[1-9]\d{0,2}|[12]\d{3}|3000)(?:\.\d{1,2})? cm$/ };
const days: Rule = { pattern: /^\d{1,3}$/ };

/**
 * Rules of Google Merchant Center for the attributes a feed of ours may hold; an attribute that is not here is an error.
 * Source: "Product data specification", https://support.google.com/merchants/answer/7052112, and the pages of the single
 * attributes it leads to.
 */
const rules: Readonly<Record<string, Rule>> = {
  "g:id": { required: true, characters: 50, pattern: /^[\w-]+$/ },
  "g:title": { required: true, characters: 150 },
  "g:description": { required: true, characters: 5000 },
  "g:link": { required: true, ...address },
  "g:image_link": { required: true, pattern: /^https?:\/\/[!-~]+\.(jpe?g|png|webp|gif|bmp|tiff?)$/ },
  "g:additional_image_link": { most: 10, ...address },
  "g:availability": { required: true, pattern: /^(in_stock|out_of_stock|preorder|backorder)$/ },
  "g:availability_date": { pattern: instant },
  "g:price": { required: true, pattern: amount },
  "g:condition": { required: true, pattern: /^(new|refurbished|used)$/ },
  "g:brand": { characters: 70 },
  "g:identifier_exists": { pattern: /^(yes|no)$/ },
  "g:product_type": { required: true, characters: 750 },
  "g:material": { characters: 200 },
  "g:item_group_id": { characters: 50, pattern: /^[\w-]+$/ },
  "g:color": { characters: 100 },
  "g:size": { characters: 100 },
  "g:pattern": { characters: 100 },
  "g:product_length": side,
  "g:product_width": side,
  "g:product_height": side,
  "g:product_weight": { pattern: /^[1-9]\d{0,5}(\.\d+)? (g|kg)$/ },
  "g:shipping_weight": { pattern: /^[1-9]\d{0,5}(\.\d+)? (g|kg)$/ },
  "g:shipping": { most: 100 },
  "g:min_handling_time": days,
  "g:max_handling_time": days,
};

/** What is wrong with a feed for Google Merchant Center, item by item; nothing for a valid one. */
export function merchantErrors(xml: string): string[] {
  const rss = readXml(xml);
  const items = rss.children[0]?.children.filter(({ name }) => name === "item") ?? [];
  const ids = items.map((item) => valuesOf(item, "g:id")[0]?.text);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id}: id is there twice`);
  if (rss.name !== "rss") return ["not an RSS file"];
  return [...twice, ...items.flatMap((item) => itemErrors(item, items))];
}

const valuesOf = (item: Element, name: string) => item.children.filter((child) => child.name === name);

function itemErrors(item: Element, all: readonly Element[]): string[] {
  const id = valuesOf(item, "g:id")[0]?.text ?? "?";
  const found: string[] = [];
  const say = (words: string) => found.push(`${id}: ${words}`);
  const text = (name: string) => valuesOf(item, name)[0]?.text;
  for (const { name } of item.children) if (!rules[name]) say(`${name} is no attribute we know`);
  for (const [name, rule] of Object.entries(rules)) {
    const values = valuesOf(item, name);
    if (rule.required && values.length === 0) say(`${name} is missing`);
    if (values.length > (rule.most ?? 1)) say(`${name} is there ${values.length} times`);
    for (const { text: value, children } of values) {
      if (children.length === 0 && value.trim() === "") say(`${name} is empty`);
      if (rule.characters && value.length > rule.characters) say(`${name} is too long`);
      if (rule.pattern && !rule.pattern.test(value)) say(`${name} is written wrongly: ${value}`);
    }
  }
  if (/^(preorder|backorder)$/.test(text("g:availability") ?? "") !== Boolean(text("g:availability_date"))) {
    say("availability_date goes with preorder and backorder, and only with them");
  }
  // Without a barcode or a number of the maker's, the absence has to be said.
  if (text("g:identifier_exists") !== "no")
    say("neither gtin nor mpn, and identifier_exists does not say so");
  if (Number(text("g:min_handling_time")) > Number(text("g:max_handling_time")))
    say("handling times are turned");
  const currency = text("g:price")?.slice(-3);
  for (const { children } of valuesOf(item, "g:shipping")) {
    const of = Object.fromEntries(children.map((child) => [child.name, child.text]));
    if (!/^[A-Z]{2}$/.test(of["g:country"] ?? "")) say("shipping without a country");
    if (!amount.test(of["g:price"] ?? "")) say("shipping without a price");
    if (of["g:price"]?.slice(-3) !== currency) say("shipping in another currency than the price");
  }
  const group = text("g:item_group_id");
  const marks = ["g:color", "g:size", "g:pattern", "g:material"];
  const same = (other: Element) =>
    valuesOf(other, "g:item_group_id")[0]?.text === group &&
    marks.every((name) => valuesOf(other, name)[0]?.text === text(name));
  if (group && all.filter(same).length > 1) say("another item of its group is the same in everything");
  return found;
}

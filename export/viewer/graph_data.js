// Pieces of data as the program writes them in; actors, articles and relations out. Knows nothing of the page.

// Lower case without accents, as people type names.
export function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

// The first and the last day, as text that compares, on which a date of any precision may lie.
export function first_day(date) {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

export function last_day(date) {
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
}

// Where `word` stands in `text` and is no part of another, from `at` on; -1: nowhere.
function whole_word(text, word, at) {
  for (let found = text.indexOf(word, at); found >= 0; found = text.indexOf(word, found + 1)) {
    const [before, after] = [text.slice(0, found), text.slice(found + word.length)];
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after)) return found;
  }
  return -1;
}

// The pieces of `text` in their order, each {text, marked}: the cue is marked, or its words where they stand apart.
export function with_cue(text, cue) {
  if (!cue) return [{ text, marked: false }];
  const wanted = text.includes(cue) ? [cue] : cue.split(/\s+/u).filter((word) => word !== "");
  const pieces = [];
  let at = 0;
  for (const word of wanted) {
    const found = text.includes(cue) ? text.indexOf(cue) : whole_word(text, word, at);
    if (found < 0) continue;
    if (found > at) pieces.push({ text: text.slice(at, found), marked: false });
    pieces.push({ text: word, marked: true });
    at = found + word.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}

// What may be opened; anything else is shown as text alone.
export function safe_link(address) {
  return typeof address === "string" && /^https?:\/\/[^\s"'<>]+$/iu.test(address) ? address : null;
}

const most_found = 30;

export class GraphData {
  constructor() {
    this.actors = new Map();
    this.ends = new Set(); // of actors, those that a relation joins: others only speak, or act for a country
    this.articles = new Map();
    this.statements = new Map();
    this.quads = {};
    this.words = {};
    this.version = 0; // another one where more actors or relations came
  }

  // A piece that says again what is in changes nothing but brings passages that were left out.
  add(piece) {
    Object.assign(this.quads, piece.quads);
    if (piece.words !== undefined) this.words = piece.words;
    for (const actor of piece.actors) {
      const here = this.actors.get(actor.key);
      if (here !== undefined) {
        if (here.x === undefined && actor.x !== undefined) Object.assign(here, { x: actor.x, y: actor.y });
        continue;
      }
      const names = [actor.name, ...(actor.names ?? [])];
      this.actors.set(actor.key, { ...actor, folded: names.map(folded) });
      this.version += 1;
    }
    for (const article of piece.articles) this.articles.set(article.key, article);
    for (const statement of piece.statements) {
      const known = this.statements.get(statement.key);
      if (known === undefined) {
        this.statements.set(statement.key, { ...statement, quad: this.quad_of(statement.type) });
        this.ends.add(statement.source).add(statement.target);
        this.version += 1;
      } else if (statement.evidence !== undefined) {
        known.evidence = statement.evidence;
      }
    }
  }

  quad_of(type) {
    return Object.hasOwn(this.quads, type) ? this.quads[type] : "other";
  }

  name_of(key) {
    return this.actors.get(key)?.name ?? key;
  }

  // How many statements have each value of `field`, as a Map in the order of values.
  count(field) {
    const counts = new Map();
    for (const statement of this.statements.values()) {
      counts.set(statement[field], (counts.get(statement[field]) ?? 0) + 1);
    }
    return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  kinds() {
    const counts = new Map();
    for (const { key, kind } of this.actors.values()) if (this.ends.has(key)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  // All days on which something may have begun, each once, in their order.
  days() {
    const days = new Set();
    for (const { date } of this.statements.values()) if (date) days.add(first_day(date));
    return [...days].sort();
  }

  // Actors whose name, or another way of writing it, has a word that begins so; whole names first, then the best known.
  search(text) {
    const wanted = folded(text.trim());
    if (wanted === "") return [];
    const inner = new RegExp(`[^\\p{L}\\p{N}]${wanted.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&")}`, "u");
    const found = [];
    for (const actor of this.actors.values()) {
      let rank = 3;
      for (const name of actor.folded) {
        const here = name === wanted ? 0 : name.startsWith(wanted) ? 1 : inner.test(name) ? 2 : 3;
        rank = Math.min(rank, here);
      }
      if (rank < 3) found.push({ actor, rank });
    }
    found.sort((a, b) => a.rank - b.rank || b.actor.articles - a.actor.articles || (a.actor.key < b.actor.key ? -1 : 1));
    return found.slice(0, most_found).map(({ actor }) => actor);
  }
}

// What the filter keeps out (types, kinds, modalities) and what it asks for. Denied statements are no event: they are
// out until somebody asks for them.
export function first_filter() {
  return {
    types: new Set(),
    kinds: new Set(),
    modalities: new Set(["denied"]),
    confidence: 0,
    actors: new Set(),
    since: "",
    until: "",
    undated: false,
  };
}

const separator = "\n"; // in no key

export function pair_of(source, target) {
  return source < target ? source + separator + target : target + separator + source;
}

export function ends_of(pair) {
  return pair.split(separator);
}

// The latest first, undated last; of one day by key.
export function latest_first(statements) {
  return [...statements].sort((a, b) => {
    const [x, y] = [a.date ?? "", b.date ?? ""];
    return x !== y ? (x < y ? 1 : -1) : a.key < b.key ? -1 : 1;
  });
}

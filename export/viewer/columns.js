// Actors and relations in, columns of numbers out, over which filters and sums are quick: a slider that is dragged asks
// for both at every picture. Knows nothing of the page.
import { first_day, last_day, pair_of } from "./graph_data.js";

export const structure = "structure";
const forth = 1; // from the end with the lesser key to the other
const back = 2;

// Values in, a number for each of them out, from 0.
class Numbers {
  values = [];
  #known = new Map();

  of(value) {
    let number = this.#known.get(value);
    if (number === undefined) {
      this.#known.set(value, (number = this.values.length));
      this.values.push(value);
    }
    return number;
  }

  find(value) {
    return this.#known.get(value);
  }

  // A column of 1 for each value that is in the set.
  marked(set) {
    return Uint8Array.from(this.values, (value) => (set.has(value) ? 1 : 0));
  }
}

function day_number(day) {
  return Number(day.replaceAll("-", ""));
}

// For each of `count` places the entries that have it, as one list behind the other: those of i stand in `list` from
// begin[i] to begin[i + 1].
function grouped(count, places) {
  const begin = new Uint32Array(count + 1);
  for (const [place] of places) begin[place + 1] += 1;
  for (let i = 0; i < count; i++) begin[i + 1] += begin[i];
  const next = begin.slice();
  const list = new Uint32Array(places.length);
  for (const [place, entry] of places) list[next[place]++] = entry;
  return (i) => list.subarray(begin[i], begin[i + 1]);
}

export class Columns {
  constructor(data) {
    this.data = data;
    this.statements = [...data.statements.values()];
    const actors = new Numbers();
    for (const key of data.actors.keys()) actors.of(key);
    const lines = new Numbers();
    const [types, modalities, quads, kinds] = [new Numbers(), new Numbers(), new Numbers(), new Numbers()];
    const n = this.statements.length;
    this.source = new Uint32Array(n);
    this.target = new Uint32Array(n);
    this.line = new Int32Array(n); // -1: an actor with itself
    this.way = new Uint8Array(n);
    this.type = new Uint16Array(n);
    this.modality = new Uint16Array(n);
    this.quad = new Uint8Array(n);
    this.confidence = new Float64Array(n);
    this.weight = new Float64Array(n);
    this.first = new Int32Array(n); // days as 20180406; 0: undated
    this.last = new Int32Array(n);
    this.statements.forEach((statement, i) => {
      const { source, target, date, until } = statement;
      this.source[i] = actors.of(source);
      this.target[i] = actors.of(target);
      this.line[i] = source === target ? -1 : lines.of(pair_of(source, target));
      this.way[i] = source < target ? forth : back;
      this.type[i] = types.of(statement.type);
      this.modality[i] = modalities.of(statement.modality);
      this.quad[i] = quads.of(statement.quad);
      this.confidence[i] = statement.confidence;
      this.weight[i] = statement.weight;
      if (date) [this.first[i], this.last[i]] = [day_number(first_day(date)), day_number(last_day(until && until > date ? until : date))];
    });
    this.actors = actors.values; // keys
    this.lines = lines.values; // pairs of keys
    this.kind = Uint16Array.from(this.actors, (key) => kinds.of(data.actors.get(key)?.kind ?? ""));
    this.line_a = new Uint32Array(this.lines.length);
    this.line_b = new Uint32Array(this.lines.length);
    for (let i = 0; i < n; i++) {
      const line = this.line[i];
      if (line < 0) continue;
      [this.line_a[line], this.line_b[line]] = this.way[i] === forth ? [this.source[i], this.target[i]] : [this.target[i], this.source[i]];
    }
    this.lines_of = grouped(this.actors.length, [...this.line_a, ...this.line_b].map((actor, i) => [actor, i % this.lines.length]));
    this.statements_of_line = grouped(this.lines.length, [...this.line].map((line, i) => [line, i]).filter(([line]) => line >= 0));
    this.numbers = { actors, lines, types, modalities, quads, kinds };
    // Of two quad classes that weigh the same, the first by name is a line's class, whatever came first.
    this.quads_by_name = quads.values.map((name, i) => [name, i]).sort(([a], [b]) => (a < b ? -1 : 1));
  }

  actor_number(key) {
    return this.numbers.actors.find(key);
  }

  line_number(pair) {
    return this.numbers.lines.find(pair);
  }

  // A column of 1 for each statement that passes.
  passing(filter) {
    const { types, modalities, kinds, actors } = this.numbers;
    const out_type = types.marked(filter.types);
    const out_modality = modalities.marked(filter.modalities);
    const out_kind = kinds.marked(filter.kinds);
    const asked = filter.actors.size > 0 ? actors.marked(filter.actors) : null;
    const since = filter.since === "" ? 0 : day_number(filter.since);
    const until = filter.until === "" ? Infinity : day_number(filter.until);
    const any_time = filter.since === "" && filter.until === "";
    const undated = any_time || filter.undated;
    const result = new Uint8Array(this.statements.length);
    for (let i = 0; i < result.length; i++) {
      const [source, target] = [this.source[i], this.target[i]];
      if (out_type[this.type[i]] || out_modality[this.modality[i]] || this.confidence[i] < filter.confidence) continue;
      if (out_kind[this.kind[source]] || out_kind[this.kind[target]]) continue;
      if (asked !== null && !asked[source] && !asked[target]) continue;
      if (this.first[i] === 0 ? !undated : this.last[i] < since || this.first[i] > until) continue;
      result[i] = 1;
    }
    return result;
  }

  // The statements themselves; with a choice, those of an actor or between two.
  passing_statements(filter, choice = null) {
    const passing = this.passing(filter);
    const actor = choice?.actor === undefined ? undefined : this.actor_number(choice.actor);
    const line = choice?.pair === undefined ? undefined : this.line_number(choice.pair);
    return this.statements.filter((_, i) => {
      if (!passing[i]) return false;
      if (choice === null) return true;
      return choice.pair === undefined ? this.source[i] === actor || this.target[i] === actor : this.line[i] === line;
    });
  }

  shown(passing) {
    return new Shown(this, passing);
  }
}

// What is drawn of the statements that pass: for each pair of actors one line with its weight, quad class and
// directions, and for each actor its weight. Who is joined with itself has no line, but weighs.
export class Shown {
  constructor(columns, passing) {
    const { actors, lines, source, target, line, way, quad, weight } = columns;
    const quads = columns.numbers.quads.values.length;
    this.columns = columns;
    this.passing = passing;
    this.statements = 0;
    this.told = new Uint32Array(actors.length); // statements of each actor
    this.actor_weight = new Float64Array(actors.length);
    this.line_weight = new Float64Array(lines.length);
    this.line_statements = new Uint32Array(lines.length);
    this.line_ways = new Uint8Array(lines.length);
    this.line_quad = new Uint8Array(lines.length);
    this.by_quad = new Float64Array(lines.length * quads);
    for (let i = 0; i < passing.length; i++) {
      if (!passing[i]) continue;
      this.statements += 1;
      this.told[source[i]] += 1;
      this.actor_weight[source[i]] += weight[i];
      const at = line[i];
      if (at < 0) continue;
      this.told[target[i]] += 1;
      this.actor_weight[target[i]] += weight[i];
      this.line_weight[at] += weight[i];
      this.line_statements[at] += 1;
      this.line_ways[at] |= way[i];
      this.by_quad[at * quads + quad[i]] += weight[i];
    }
    this.heaviest_actor = this.actor_weight.reduce((most, value) => Math.max(most, value), 1);
    this.actors = this.told.reduce((count, told) => count + (told > 0 ? 1 : 0), 0);
    this.lines = 0;
    for (let at = 0; at < lines.length; at++) {
      if (this.line_statements[at] === 0) continue;
      this.lines += 1;
      this.line_quad[at] = this.#class_of(at, quads);
    }
  }

  // What happened says more than how things are: structure is a line's class only where there is nothing else.
  #class_of(at, quads) {
    let best = this.columns.numbers.quads.find(structure) ?? 0;
    let most = 0;
    for (const [name, quad] of this.columns.quads_by_name) {
      const here = this.by_quad[at * quads + quad];
      if (name !== structure && here > most) [best, most] = [quad, here];
    }
    return best;
  }

  statements_of(line) {
    const { statements, statements_of_line } = this.columns;
    return [...statements_of_line(line)].filter((i) => this.passing[i]).map((i) => statements[i]);
  }

  // Of an actor, by number: [the other's number, statements with it], the most first, then by key.
  neighbours(actor) {
    const { lines_of, line_a, line_b, actors } = this.columns;
    const result = [];
    for (const line of actor === undefined ? [] : lines_of(actor)) {
      if (this.line_statements[line] > 0) result.push([line_a[line] === actor ? line_b[line] : line_a[line], this.line_statements[line]]);
    }
    return result.sort(([a, n], [b, m]) => m - n || (actors[a] < actors[b] ? -1 : 1));
  }

  goes_forth(line) {
    return (this.line_ways[line] & forth) !== 0;
  }

  goes_back(line) {
    return (this.line_ways[line] & back) !== 0;
  }

  // Keys of the actors that weigh most, at most so many.
  heaviest(most) {
    const { actors } = this.columns;
    const numbers = [...this.told.keys()].filter((i) => this.told[i] > 0);
    numbers.sort((a, b) => this.actor_weight[b] - this.actor_weight[a] || (actors[a] < actors[b] ? -1 : 1));
    return numbers.slice(0, most);
  }
}

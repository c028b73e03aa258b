// The part of the viewer that knows nothing of a page: node --test tests/viewer
import assert from "node:assert/strict";
import test from "node:test";
import { Columns } from "../../export/viewer/columns.js";
import { GraphData, first_filter, folded, latest_first, pair_of, safe_link, with_cue } from "../../export/viewer/graph_data.js";
import { label_of } from "../../export/viewer/labels.js";
import { packed_colour } from "../../export/viewer/lines.js";
import { Words, languages } from "../../export/viewer/words.js";

function statement(key, source, type, target, more = {}) {
  return { key, source, type, target, modality: "asserted", confidence: 0.8, weight: 1, evidence: [], ...more };
}

function sample() {
  const data = new GraphData();
  data.add({
    quads: { SANCTION: "material conflict", SUPPORT: "material cooperation", PART_OF: "structure" },
    words: { fr: { SANCTION: "sanctionne" }, en: {} },
    actors: [
      { key: "country:FR", name: "France", kind: "country", articles: 9, names: ["Hexagone"] },
      { key: "person:elysee", name: "Élysée Reclus", kind: "person", articles: 1 },
      { key: "country:RU", name: "Russie", kind: "country", articles: 3 },
      { key: "group:d", name: "Union de la (gauche)", kind: "group", articles: 2 },
    ],
    articles: [{ key: "a1", title: "Un titre" }],
    statements: [
      statement("s1", "country:FR", "SANCTION", "country:RU", { date: "2018-04-05", weight: 2 }),
      statement("s2", "country:RU", "SUPPORT", "country:FR", { date: "2018-04", confidence: 0.4 }),
      statement("s3", "country:FR", "SANCTION", "country:RU", { date: "2018-04-05", modality: "denied" }),
      statement("s4", "person:elysee", "PART_OF", "country:FR"),
      statement("s5", "group:d", "MINE", "group:d", { date: "2019" }),
    ],
  });
  return data;
}

const keys = (statements) => statements.map(({ key }) => key).sort();

test("each filter leaves what it asks for", () => {
  const cases = [
    [{}, ["s1", "s2", "s4", "s5"]],
    [{ modalities: new Set() }, ["s1", "s2", "s3", "s4", "s5"]],
    [{ types: new Set(["SANCTION"]) }, ["s2", "s4", "s5"]],
    [{ kinds: new Set(["person"]) }, ["s1", "s2", "s5"]],
    [{ confidence: 0.5 }, ["s1", "s4", "s5"]],
    [{ actors: new Set(["country:RU"]) }, ["s1", "s2"]],
    [{ since: "2018-04-06" }, ["s2", "s5"]], // a month may lie after its first days
    [{ until: "2018-04-04" }, ["s2"]],
    [{ since: "2019-06-01", until: "2019-07-01" }, ["s5"]],
    [{ since: "2019-06-01", undated: true }, ["s4", "s5"]],
  ];
  for (const [change, left] of cases) {
    assert.deepEqual(keys(new Columns(sample()).passing_statements({ ...first_filter(), ...change })), left, JSON.stringify(change));
  }
});

test("what lasts is there on every day of its time", () => {
  const data = sample();
  data.add({ actors: [], articles: [], statements: [statement("s7", "country:FR", "SUPPORT", "country:RU", { date: "2020-01", until: "2020-03-04" })] });
  const on = (since, until) => keys(new Columns(data).passing_statements({ ...first_filter(), since, until }));
  assert.deepEqual(on("2020-02-10", "2020-02-11"), ["s7"]);
  assert.deepEqual(on("2020-03-05", "2020-12-31"), []);
});

test("a choice has its own relations, as far as the filter leaves them", () => {
  const columns = new Columns(sample());
  const of = (choice) => keys(columns.passing_statements(first_filter(), choice));
  assert.deepEqual(of({ actor: "country:RU" }), ["s1", "s2"]);
  assert.deepEqual(of({ actor: "group:d" }), ["s5"]);
  assert.deepEqual(of({ pair: pair_of("country:RU", "country:FR") }), ["s1", "s2"]);
  assert.deepEqual(of({ actor: "nobody" }), []);
});

test("two actors have one line, of the class that weighs most and is no structure", () => {
  const columns = new Columns(sample());
  const shown = columns.shown(columns.passing(first_filter()));
  assert.deepEqual([...columns.lines].sort(), [pair_of("country:FR", "country:RU"), pair_of("country:FR", "person:elysee")].sort());
  const quad_of = (line) => columns.numbers.quads.values[shown.line_quad[line]];
  const line = columns.line_number(pair_of("country:RU", "country:FR"));
  assert.equal(shown.line_weight[line], 3);
  assert.equal(quad_of(line), "material conflict");
  assert.ok(shown.goes_forth(line) && shown.goes_back(line));
  assert.deepEqual(keys(shown.statements_of(line)), ["s1", "s2"]);
  const office = columns.line_number(pair_of("person:elysee", "country:FR"));
  assert.equal(quad_of(office), "structure");
  assert.ok(shown.goes_back(office) && !shown.goes_forth(office));
  const [alone, france] = ["group:d", "country:FR"].map((key) => columns.actor_number(key));
  assert.deepEqual(shown.neighbours(alone), []);
  assert.equal(shown.actor_weight[france], 4);
  assert.deepEqual(shown.neighbours(france).map(([other, count]) => [columns.actors[other], count]), [["country:RU", 2], ["person:elysee", 1]]);
  assert.deepEqual(shown.heaviest(2).map((actor) => columns.actors[actor]), ["country:FR", "country:RU"]);
  assert.deepEqual([shown.statements, shown.actors, shown.lines], [4, 4, 2]);
});

test("an actor that only a relation knows is counted like others", () => {
  const data = sample();
  data.add({ actors: [], articles: [], statements: [statement("s9", "country:FR", "SUPPORT", "country:XX")] });
  const columns = new Columns(data);
  assert.equal(columns.shown(columns.passing(first_filter())).told[columns.actor_number("country:XX")], 1);
});

test("nothing is nothing", () => {
  const columns = new Columns(new GraphData());
  const shown = columns.shown(columns.passing(first_filter()));
  assert.deepEqual([shown.statements, shown.actors, shown.lines, shown.heaviest(3).length], [0, 0, 0, 0]);
});

test("names on the canvas are short and turn no text", () => {
  assert.equal(label_of("a\u202eb\n c"), "ab c");
  assert.equal([...label_of("x".repeat(90))].length, 40);
});

test("colours come as the bytes that a graphics card reads", () => {
  assert.equal(packed_colour("#102030", 1), 0xff302010);
  assert.equal(packed_colour("#abc", 0), 0x00ccbbaa);
});

test("who only speaks is no end of a relation", () => {
  const data = sample();
  data.add({ actors: [{ key: "person:w", name: "W", kind: "witness", articles: 1 }], articles: [], statements: [statement("s8", "country:FR", "SUPPORT", "country:RU", { speaker: ["person:w", "W"] })] });
  assert.ok(!data.ends.has("person:w") && data.ends.has("country:RU"));
  assert.deepEqual([...data.kinds()], [["country", 2], ["group", 1], ["person", 1]]);
});

test("search finds words of names without accents, what is called exactly so first", () => {
  const data = sample();
  const found = (text) => data.search(text).map(({ key }) => key);
  assert.deepEqual(found("elys"), ["person:elysee"]);
  assert.deepEqual(found("HEXAGONE"), ["country:FR"]);
  assert.deepEqual(found("rus"), ["country:RU"]);
  assert.deepEqual(found("(gauche"), ["group:d"]);
  assert.deepEqual(found("gauche)"), ["group:d"]);
  assert.deepEqual(found("ance"), []);
  for (const text of ["", "  ", "[", "\\", "a-b", "*"]) assert.deepEqual(found(text), [], text);
  assert.equal(folded("Élysée"), "elysee");
});

test("a cue is marked where it stands, or word by word", () => {
  const marked = (text, cue) => with_cue(text, cue).map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join("");
  assert.equal(marked("Paris sanctionne Moscou.", "sanctionne"), "Paris [sanctionne] Moscou.");
  assert.equal(marked("Paris a hier demandé cela", "a demandé"), "Paris [a] hier [demandé] cela");
  assert.equal(marked("Paris", "absent"), "Paris");
  assert.equal(marked("<b>Paris</b>", ""), "<b>Paris</b>");
  assert.equal(marked("a.b", "."), "a[.]b");
});

test("only addresses of the web become links", () => {
  assert.equal(safe_link("https://example.org/a?b=c"), "https://example.org/a?b=c");
  for (const bad of ["javascript:alert(1)", " https://x", "data:text/html,x", "file:///etc/passwd", "https://a\"b", "", undefined, "HTTPS"]) {
    assert.equal(safe_link(bad), null, bad);
  }
});

test("the latest comes first, undated last", () => {
  assert.deepEqual(latest_first([...sample().statements.values()]).map(({ key }) => key), ["s5", "s1", "s3", "s2", "s4"]);
});

test("a later piece brings passages and places, and moves nobody", () => {
  const data = sample();
  data.add({ actors: [{ key: "country:FR", name: "France", kind: "country", articles: 9, x: 1, y: 2 }], articles: [], statements: [statement("s1", "country:FR", "SANCTION", "country:RU", { evidence: [{ article: "a1", text: "x" }] })] });
  assert.equal(data.actors.get("country:FR").x, 1);
  data.add({ actors: [{ key: "country:FR", name: "France", kind: "country", articles: 9, x: 7, y: 7 }], articles: [], statements: [] });
  assert.equal(data.actors.get("country:FR").x, 1);
  assert.equal(data.statements.get("s1").evidence.length, 1);
  assert.equal(data.statements.size, 5);
});

test("names that JavaScript knows are names like others", () => {
  const data = sample();
  data.add({ actors: [{ key: "__proto__", name: "constructor", kind: "toString", articles: 1 }], articles: [], statements: [statement("s9", "__proto__", "constructor", "country:FR")] });
  assert.equal(data.statements.get("s9").quad, "other");
  assert.deepEqual(data.search("constructor").map(({ key }) => key), ["__proto__"]);
  assert.equal(new Words("fr", data.words).of("constructor"), "constructor");
});

test("both languages say the same things, and dates keep their precision", () => {
  const [english, french] = ["en", "fr"].map((language) => new Words(language, { fr: { SANCTION: "sanctionne" } }));
  assert.deepEqual([...languages].sort(), ["en", "fr"]);
  for (const word of ["search", "filters", "period", "close", "legend", "start"]) assert.notEqual(english.say(word), french.say(word), word);
  assert.equal(french.of("SANCTION"), "sanctionne");
  assert.equal(french.of("MINE"), "MINE");
  assert.equal(english.date("2018"), "2018");
  assert.match(english.date("2018-04"), /^Apr 2018$/u);
  assert.match(french.date("2018-04-06"), /6 avr\. 2018/u);
  assert.equal(english.date(""), "undated");
  assert.equal(english.date("2018-99-99x"), "2018-99-99x");
  assert.equal(french.period("2018", "2019-02"), "2018 – févr. 2019");
  assert.equal(english.period("2018", "2018"), "2018");
  assert.equal(english.period("", "2019"), "until 2019");
});

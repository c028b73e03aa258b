// The part of the viewer that knows nothing of a page: node --test tests/viewer
import assert from "node:assert/strict";
import test from "node:test";
import { GraphData, drawn, first_filter, folded, latest_first, pair_of, safe_link, with_cue } from "../../export/viewer/graph_data.js";
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
    assert.deepEqual(keys(sample().passing({ ...first_filter(), ...change })), left, JSON.stringify(change));
  }
});

test("two actors have one line, of the class that weighs most and is no structure", () => {
  const data = sample();
  const { lines, actors } = drawn([...data.statements.values()].filter(({ modality }) => modality !== "denied"));
  assert.deepEqual([...lines.keys()].sort(), [pair_of("country:FR", "country:RU"), pair_of("country:FR", "person:elysee")].sort());
  const line = lines.get(pair_of("country:RU", "country:FR"));
  assert.equal(line.weight, 3);
  assert.equal(line.quad, "material conflict");
  assert.ok(line.forth && line.back);
  assert.equal(lines.get(pair_of("person:elysee", "country:FR")).quad, "structure");
  assert.equal(actors.get("group:d").neighbours.size, 0);
  assert.equal(actors.get("country:FR").weight, 4);
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
});

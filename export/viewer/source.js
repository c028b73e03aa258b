// Where data comes from: all of it from the page itself, or piece by piece from `entente serve`. Both answer the same
// questions.
import { ends_of } from "./graph_data.js";

export class PageSource {
  served = false;

  constructor(data, piece) {
    this.data = data;
    this.piece = piece;
  }

  async start() {
    this.data.add(this.piece);
    this.piece = null;
  }

  async search(text) {
    return this.data.search(text);
  }

  // Brings what is to be known of a choice and is not in yet.
  async bring() {}
}

export class ServedSource {
  served = true;

  constructor(data) {
    this.data = data;
  }

  async start() {
    const piece = await this.#ask("graph", {});
    this.data.truncated = piece.truncated === true;
    this.data.add(piece);
  }

  async around(key) {
    return this.#ask("around", { actor: key });
  }

  async search(text) {
    if (text.trim() === "") return [];
    return (await this.#ask("search", { text })).actors;
  }

  // The relations with their passages.
  async bring(choice) {
    const question = choice.pair === undefined ? { actor: choice.actor } : { actor: ends_of(choice.pair)[0], other: ends_of(choice.pair)[1] };
    this.data.add(await this.#ask("relations", question));
  }

  async #ask(what, question) {
    const answer = await fetch(`/api/${what}?${new URLSearchParams(question)}`, { headers: { Accept: "application/json" } });
    const body = await answer.json();
    if (!answer.ok) throw new Error(body.error ?? String(answer.status));
    return body;
  }
}

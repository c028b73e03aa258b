// What is shown in, pictures and clicks out: sigma.js draws the actors and moves the camera, over lines and below names
// of our own. Filters change how things look, never what is in the graph.
import { ends_of } from "./graph_data.js";
import { palette } from "./colours.js";
import { Labels, label_of } from "./labels.js";
import { Lines, discs_over, packed_colour } from "./lines.js";

const largest = 14; // pixels, of a disc's radius
const few = 150; // actors that all have their name
const many = 3000; // lines from which on light ones are thin and have no arrow
const most_arrows = 1500;
const most_names = 70;
const leading = 15; // actors whose name may cover smaller discs
const most_words = 40; // lines around a chosen actor that say what they are
const reach = 6; // pixels from a line that still mean it
const rest = 140; // milliseconds without a movement until all is drawn again
const slow = 40; // milliseconds that a picture takes: draw less while things move
const quick = 24;
const most_lines = 100000;
const least_lines = 1500;
const most_dim = 5000; // lines beside a choice that are left as a background

// Of a point from the line between two others.
function distance_squared(x, y, ax, ay, bx, by) {
  const [right, down] = [bx - ax, by - ay];
  const length = right * right + down * down;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * right + (y - ay) * down) / length));
  return (x - ax - along * right) ** 2 + (y - ay - along * down) ** 2;
}

export class Drawing {
  #data;
  #graph;
  #renderer = null;
  #lines = new Lines();
  #labels = null;
  #shown = null;
  #places = []; // by number of actor: [x, y] as sigma frames them, or undefined
  #order = []; // numbers of the actors that are drawn, the heaviest first
  #colours = palette();
  #choice = null; // {actor} or {pair}, as numbers
  #near = null; // numbers of actors that keep their colour beside the choice
  #hovered = null; // the same for what the pointer is over
  #camera = null; // as it was in the last picture
  #moving = false; // the camera, or a filter that is dragged
  #timer;
  #budget = most_lines; // thin lines that are drawn while things move

  constructor(data, container, { on_actor, on_pair, on_nothing, word_of }) {
    this.#data = data;
    this.container = container;
    this.#graph = new globalThis.graphology.Graph({ type: "undirected", multi: false, allowSelfLoops: false });
    this.on = { on_actor, on_pair, on_nothing, word_of };
  }

  // Who came with a piece; who is in already keeps its place, and who has none, or no relation, is not drawn.
  take_in() {
    for (const actor of this.#data.actors.values()) {
      if (actor.x === undefined || this.#graph.hasNode(actor.key) || !this.#data.ends.has(actor.key)) continue;
      this.#graph.addNode(actor.key, { x: actor.x, y: actor.y });
    }
  }

  // Throws where the browser cannot draw.
  start() {
    const { NodePointProgram } = globalThis.Sigma.rendering;
    this.#renderer = new globalThis.Sigma(this.#graph, this.container, {
      allowInvalidContainer: true,
      renderLabels: false,
      minCameraRatio: 0.01,
      maxCameraRatio: 4,
      zoomToSizeRatioFunction: (ratio) => ratio ** 0.4,
      stagePadding: 56,
      defaultNodeType: "disc",
      nodeProgramClasses: {
        far: discs_over((gl, params) => this.#lines.draw_thin(gl, params, this.#moving ? this.#budget : Infinity), () => this.#colours.paper),
        disc: discs_over((gl, params) => this.#lines.draw_arrows(gl, params), () => this.#colours.paper),
      },
      nodeHoverProgramClasses: { far: NodePointProgram, disc: NodePointProgram },
      nodeReducer: (key, { x, y }) => this.#disc(key, x, y),
    });
    this.#labels = new Labels(this.#renderer.getCanvases().labels);
    // Sigma would ask the graphics card at each movement of the pointer, and the page would wait for it.
    this.#renderer.getNodeAtPosition = (at) => this.#key_at(at);
    new ResizeObserver(() => this.#renderer.resize() && this.#renderer.scheduleRefresh()).observe(this.container);
    this.#renderer.on("beforeRender", () => this.#notice_movement());
    this.#renderer.on("afterProcess", () => this.#take_places());
    this.#renderer.on("afterRender", () => this.#draw_labels());
    this.#renderer.on("clickNode", ({ node }) => this.on.on_actor(node));
    this.#renderer.on("clickStage", ({ event }) => {
      const line = this.#line_at(event);
      if (line === null) this.on.on_nothing();
      else this.on.on_pair(this.#shown.columns.lines[line]);
    });
    this.#renderer.on("moveBody", ({ event }) => this.#hover(event));
    this.#renderer.on("leaveStage", () => this.#hover(null));
  }

  get renderer() {
    return this.#renderer;
  }

  get shown() {
    return this.#shown;
  }

  show(shown) {
    const chosen = this.#choice === null ? null : this.#keys(this.#choice);
    this.#shown = shown;
    this.#hovered = null;
    this.#choice = chosen === null ? null : this.#numbers(chosen);
    this.#find_near();
    if (this.#renderer === null) return;
    this.#move_on();
    this.#renderer.refresh();
  }

  choose(choice) {
    this.#choice = choice === null ? null : this.#numbers(choice);
    this.#find_near();
    this.#renderer?.scheduleRefresh();
  }

  take_colours() {
    this.#colours = palette();
    this.#renderer?.refresh();
  }

  look_at(key) {
    const actor = this.#shown?.columns.actor_number(key);
    if (this.#places[actor] === undefined) return;
    const near = [actor, ...this.#shown.neighbours(actor).map(([other]) => other)].map((one) => this.#places[one]).filter((place) => place !== undefined);
    const [left, right] = [Math.min(...near.map(([x]) => x)), Math.max(...near.map(([x]) => x))];
    const [low, high] = [Math.min(...near.map(([, y]) => y)), Math.max(...near.map(([, y]) => y))];
    this.#move({ x: (left + right) / 2, y: (low + high) / 2, ratio: Math.min(1.1, 1.25 * Math.max(0.12, right - left, high - low)) });
  }

  zoom(factor) {
    if (this.#renderer === null) return;
    const camera = this.#renderer.getCamera();
    this.#move({ ratio: camera.getBoundedRatio(camera.ratio * factor) });
  }

  pan(right, down) {
    if (this.#renderer === null) return;
    const camera = this.#renderer.getCamera();
    this.#move({ x: camera.x + right * camera.ratio * 0.15, y: camera.y - down * camera.ratio * 0.15 });
  }

  show_all() {
    this.#move({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
  }

  // Where somebody sees it: an actor's {x, y, radius} in pixels of the canvas, or nothing.
  seen(key) {
    const actor = this.#shown.columns.actor_number(key);
    return this.#places[actor] === undefined ? undefined : this.#on_canvas(actor);
  }

  #move(to) {
    if (this.#renderer === null) return;
    const camera = this.#renderer.getCamera();
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) camera.setState({ ...camera.getState(), ...to });
    else camera.animate(to, { duration: 200 });
  }

  #numbers({ actor, pair }) {
    const { columns } = this.#shown;
    return pair === undefined ? { actor: columns.actor_number(actor) } : { line: columns.line_number(pair) };
  }

  #keys({ actor, line }) {
    const { columns } = this.#shown;
    return line === undefined ? { actor: columns.actors[actor] } : { pair: columns.lines[line] };
  }

  get #busy() {
    return this.#shown.columns.lines.length > many;
  }

  #find_near() {
    this.#near = null;
    if (this.#choice?.actor !== undefined) {
      this.#near = new Set([this.#choice.actor, ...this.#shown.neighbours(this.#choice.actor).map(([other]) => other)]);
    } else if (this.#choice?.line !== undefined) {
      const { line_a, line_b } = this.#shown.columns;
      this.#near = new Set([line_a[this.#choice.line], line_b[this.#choice.line]]);
    }
  }

  #radius(actor) {
    const smallest = this.#busy ? 2.6 : 3.5;
    return smallest + (largest - smallest) * (this.#shown.actor_weight[actor] / this.#shown.heaviest_actor) ** 0.6;
  }

  #disc(key, x, y) {
    const actor = this.#shown?.columns.actor_number(key);
    if (actor === undefined || this.#shown.told[actor] === 0) return { x, y, hidden: true };
    const size = this.#radius(actor);
    if (this.#near !== null && !this.#near.has(actor)) return { x, y, size, color: this.#colours.faint, type: "far" };
    return { x, y, size, color: this.#colours.kind(this.#data.actors.get(key).kind) };
  }

  // Twice as many stories make a line one step thicker, so that a filter does not change how thick it is.
  #width(line) {
    return (this.#busy ? 1.2 : 1.8) + Math.min(4, Math.log2(Math.max(1, this.#shown.line_weight[line])));
  }

  #is_chosen(line) {
    if (this.#choice === null) return false;
    const { line_a, line_b } = this.#shown.columns;
    return this.#choice.line === line || line_a[line] === this.#choice.actor || line_b[line] === this.#choice.actor;
  }

  // Places are new after sigma framed them, and with them the lines.
  #take_places() {
    if (this.#shown === null) return;
    const { columns, told, actor_weight } = this.#shown;
    this.#places = columns.actors.map((key) => {
      const at = this.#graph.hasNode(key) ? this.#renderer.getNodeDisplayData(key) : undefined;
      return at === undefined ? undefined : [at.x, at.y];
    });
    this.#order = [...told.keys()].filter((actor) => told[actor] > 0 && this.#places[actor] !== undefined);
    this.#order.sort((a, b) => actor_weight[b] - actor_weight[a] || a - b);
    this.#make_lines();
  }

  #make_lines() {
    const { columns, line_statements, line_weight, line_quad } = this.#shown;
    const drawn = [];
    for (let line = 0; line < columns.lines.length; line++) {
      if (line_statements[line] > 0 && this.#places[columns.line_a[line]] !== undefined && this.#places[columns.line_b[line]] !== undefined) drawn.push(line);
    }
    drawn.sort((a, b) => line_weight[a] - line_weight[b] || a - b);
    const opaque = this.#busy ? 0.45 : 0.85;
    const { quads } = columns.numbers;
    const faint = packed_colour(this.#colours.faint, this.#busy ? 0.5 : 1);
    const thin_colour = quads.values.map((quad) => packed_colour(this.#colours.quad(quad), opaque));
    const colour = quads.values.map((quad) => packed_colour(this.#colours.quad(quad), 0.9));
    const [dim, thin, arrows, chosen] = [[], [], [], []];
    drawn.forEach((line, i) => {
      const ends = { from: this.#places[columns.line_a[line]], to: this.#places[columns.line_b[line]] };
      const is_chosen = this.#is_chosen(line);
      if (this.#near !== null && !is_chosen) dim.push({ ...ends, colour: faint });
      else if (this.#busy && !is_chosen && (line_weight[line] < 2 || i < drawn.length - most_arrows)) thin.push({ ...ends, colour: thin_colour[line_quad[line]] });
      else (is_chosen ? chosen : arrows).push({ ...ends, ...this.#heads(line), colour: colour[line_quad[line]], width: this.#width(line) + (this.#choice?.line === line ? 1.5 : 0) });
    });
    this.#lines.take({ thin: (this.#busy ? dim.slice(-most_dim) : dim).concat(thin), arrows: arrows.concat(chosen) });
  }

  #heads(line) {
    const { columns } = this.#shown;
    return {
      from_radius: this.#shown.goes_back(line) ? this.#radius(columns.line_a[line]) : -1,
      to_radius: this.#shown.goes_forth(line) ? this.#radius(columns.line_b[line]) : -1,
    };
  }

  #notice_movement() {
    const state = JSON.stringify(this.#renderer.getCamera().getState());
    if (this.#camera !== null && state !== this.#camera) this.#move_on();
    this.#camera = state;
    if (this.#moving && this.#busy) this.#take_time();
  }

  #move_on() {
    this.#moving = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#moving = false;
      this.#renderer.scheduleRender();
    }, rest);
  }

  // While things move, as many lines are drawn as this machine draws fluently; all of them once they rest. A picture
  // that takes long keeps the second one after it waiting.
  #take_time() {
    const begun = performance.now();
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const time = (performance.now() - begun) / 2;
        if (time > slow && time < 2000) this.#budget = Math.max(least_lines, Math.floor(this.#budget / 3));
        else if (time < quick) this.#budget = Math.min(most_lines, this.#budget * 2);
      }),
    );
  }

  #on_canvas(actor) {
    const [x, y] = this.#places[actor];
    return { ...this.#renderer.framedGraphToViewport({ x, y }), radius: this.#renderer.scaleSize(this.#radius(actor)) };
  }

  #draw_labels() {
    if (this.#shown === null || this.#labels === null) return;
    const { columns, told } = this.#shown;
    const { width, height } = this.#renderer.getDimensions();
    const colours = this.#colours;
    this.#labels.begin(width, height);
    const inside = ({ x, y }) => x > -20 && y > -10 && x < width + 20 && y < height + 10;
    const chosen = this.#choice?.actor;
    if (chosen !== undefined && this.#places[chosen] !== undefined) this.#labels.ring(this.#on_canvas(chosen), colours.chosen);
    this.#draw_hovered();
    const named = this.#near === null ? this.#order : this.#order.filter((actor) => this.#near.has(actor));
    const seen = [];
    const most = this.#moving ? most_names / 2 : most_names;
    for (const actor of named) {
      const at = this.#on_canvas(actor);
      if (!inside(at)) continue;
      seen.push({ actor, ...at });
      if (seen.length >= (named.length <= few ? few : 4 * most)) break;
    }
    for (const at of seen) if (at.radius > 5 || !this.#busy) this.#labels.keep_free(at);
    const first = ({ actor }) => (actor === chosen || actor === this.#hovered?.actor ? 0 : 1);
    seen.sort((a, b) => first(a) - first(b));
    let names = 0;
    for (const at of seen) {
      if (names >= (named.length <= few ? few : most)) break;
      const strong = first(at) === 0;
      const text = label_of(this.#data.name_of(columns.actors[at.actor]));
      if (this.#labels.name({ ...at, text, strong, must: strong || this.#choice?.line !== undefined, over: this.#near !== null || names < leading }, colours)) names += 1;
    }
    if (this.#hovered?.actor !== undefined && !seen.some(({ actor }) => actor === this.#hovered.actor) && told[this.#hovered.actor] > 0) {
      this.#labels.name({ ...this.#on_canvas(this.#hovered.actor), text: label_of(this.#data.name_of(columns.actors[this.#hovered.actor])), strong: true, must: true }, colours);
    }
    this.#write_words(inside);
  }

  // What the lines around the choice, and the one under the pointer, say.
  #write_words(inside) {
    const { columns, line_statements } = this.#shown;
    let lines = [];
    if (this.#choice?.actor !== undefined) lines = [...columns.lines_of(this.#choice.actor)].filter((line) => line_statements[line] > 0);
    if (lines.length > most_words) lines = [];
    for (const { line } of [this.#choice, this.#hovered].filter((one) => one?.line !== undefined)) if (!lines.includes(line)) lines.unshift(line);
    for (const line of lines) {
      if (this.#places[columns.line_a[line]] === undefined || this.#places[columns.line_b[line]] === undefined || line_statements[line] === 0) continue;
      const [a, b] = [this.#on_canvas(columns.line_a[line]), this.#on_canvas(columns.line_b[line])];
      const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
      if (inside(middle)) this.#labels.word(this.on.word_of(line), a, b, this.#colours);
    }
  }

  #draw_hovered() {
    const { actor, line } = this.#hovered ?? {};
    const { line_a, line_b } = this.#shown.columns;
    if (actor !== undefined && this.#places[actor] !== undefined) this.#labels.ring(this.#on_canvas(actor), this.#colours.chosen);
    if (line !== undefined) this.#labels.stroke(this.#on_canvas(line_a[line]), this.#on_canvas(line_b[line]), this.#colours.chosen, 2);
  }

  #hover(event) {
    if (this.#shown === null || event?.original.buttons > 0) return;
    const over = event !== null && event.original.target.closest?.("#graph") !== null;
    const actor = over ? this.#actor_at(event) : null;
    const line = over && actor === null ? this.#line_at(event) : null;
    this.container.classList.toggle("pointed", actor !== null || line !== null);
    if ((this.#hovered?.actor ?? null) === actor && (this.#hovered?.line ?? null) === line) return;
    this.#hovered = actor !== null ? { actor } : line !== null ? { line } : null;
    this.#draw_labels();
  }

  #key_at(at) {
    const actor = this.#shown === null ? null : this.#actor_at(at);
    return actor === null ? null : this.#shown.columns.actors[actor];
  }

  // The actor whose disc is there; of several, the one whose middle is nearest.
  #actor_at({ x, y }) {
    const framed = this.#framed({ x, y });
    let nearest = Infinity;
    let found = null;
    for (const actor of this.#order) {
      const place = this.#places[actor];
      const away = Math.hypot(place[0] - framed.x, place[1] - framed.y) / framed.pixel;
      if (away < nearest && away <= this.#renderer.scaleSize(this.#radius(actor)) + 2) [nearest, found] = [away, actor];
    }
    return found;
  }

  // The nearest line that is no farther than a hand shakes.
  #line_at({ x, y }) {
    const { columns, line_statements } = this.#shown;
    const framed = this.#framed({ x, y });
    let nearest = (reach * framed.pixel) ** 2;
    let found = null;
    for (let line = 0; line < columns.lines.length; line++) {
      if (line_statements[line] === 0) continue;
      const [a, b] = [this.#places[columns.line_a[line]], this.#places[columns.line_b[line]]];
      if (a === undefined || b === undefined) continue;
      const away = distance_squared(framed.x, framed.y, a[0], a[1], b[0], b[1]);
      if (away < nearest) [nearest, found] = [away, line];
    }
    return found;
  }

  // A place of the canvas as sigma frames it, and how long a pixel is there.
  #framed({ x, y }) {
    const at = this.#renderer.viewportToFramedGraph({ x, y });
    const beside = this.#renderer.viewportToFramedGraph({ x: x + 1, y });
    return { ...at, pixel: Math.hypot(beside.x - at.x, beside.y - at.y) };
  }
}

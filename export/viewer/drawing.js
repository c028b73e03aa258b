// What is drawn in, pictures and clicks out: sigma.js over a graphology graph. Nodes are actors, edges are pairs of
// actors; filters change how they look, never what is in the graph.
import { drawn, ends_of } from "./graph_data.js";
import { palette } from "./colours.js";

const smallest = 2.5; // pixels
const largest = 13;
const few = 150; // actors that all have their label
const many = 3000; // lines from which on they are left out while the graph moves, and light ones have no arrow
const font = "system-ui, 'Segoe UI', 'Helvetica Neue', 'DejaVu Sans', sans-serif";
const longest_label = 40;
const reach = 6; // pixels from a line that still mean it

// Marks that turn the direction of text would turn what stands beside a label on the canvas.
function label_of(name) {
  const plain = name.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "").replace(/\s+/gu, " ");
  return [...plain].length > longest_label ? `${[...plain].slice(0, longest_label - 1).join("")}…` : plain;
}

// Of a point from the line between two others.
function distance_squared(p, a, b) {
  const [x, y] = [b.x - a.x, b.y - a.y];
  const length = x * x + y * y;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((p.x - a.x) * x + (p.y - a.y) * y) / length));
  return (p.x - a.x - along * x) ** 2 + (p.y - a.y - along * y) ** 2;
}

export class Drawing {
  #data;
  #graph;
  #renderer = null;
  #shown = { lines: new Map(), actors: new Map() };
  #heaviest = { actor: 1, line: 1 };
  #colours = palette();
  #choice = null; // {actor} or {pair}
  #near = null; // actors that keep their colour beside the choice
  #hovered = null;
  #labels = []; // where labels stand in this picture: none is drawn over another

  constructor(data, container, { on_actor, on_pair, on_nothing }) {
    this.#data = data;
    this.container = container;
    this.#graph = new globalThis.graphology.Graph({ type: "undirected", multi: false, allowSelfLoops: false });
    this.on = { on_actor, on_pair, on_nothing };
  }

  // Actors and pairs that came with a piece; who is in already keeps its place, and who has none is not drawn.
  take_in() {
    for (const actor of this.#data.actors.values()) {
      if (actor.x === undefined || this.#graph.hasNode(actor.key)) continue;
      this.#graph.addNode(actor.key, { x: actor.x, y: actor.y, label: label_of(actor.name), kind: actor.kind });
    }
    for (const pair of drawn([...this.#data.statements.values()]).lines.keys()) {
      const [a, b] = ends_of(pair);
      if (this.#graph.hasEdge(pair) || !this.#graph.hasNode(a) || !this.#graph.hasNode(b)) continue;
      this.#graph.addEdgeWithKey(pair, a, b);
    }
  }

  // Throws where the browser cannot draw.
  start() {
    const { rendering } = globalThis.Sigma;
    const busy = this.#graph.size > many;
    this.#renderer = new globalThis.Sigma(this.#graph, this.container, {
      allowInvalidContainer: true,
      hideEdgesOnMove: busy,
      hideLabelsOnMove: busy,
      labelFont: font,
      labelSize: 13,
      labelDensity: busy ? 1 : 3,
      labelGridCellSize: 80,
      labelRenderedSizeThreshold: this.#graph.order <= few ? 0 : 4,
      minCameraRatio: 0.01,
      maxCameraRatio: 4,
      stagePadding: 40,
      zIndex: true,
      defaultEdgeType: "forth",
      edgeProgramClasses: {
        forth: rendering.EdgeArrowProgram,
        both: rendering.EdgeDoubleArrowProgram,
        plain: rendering.EdgeRectangleProgram,
        thin: rendering.EdgeLineProgram,
      },
      defaultDrawNodeLabel: (context, node, settings) => this.#draw_label(context, node, settings),
      defaultDrawNodeHover: (context, node, settings) => this.#draw_hovered(context, node, settings),
      nodeReducer: (key, attributes) => this.#node(key, attributes),
      edgeReducer: (pair) => this.#edge(pair),
    });
    new ResizeObserver(() => this.#renderer.resize() && this.#renderer.scheduleRender()).observe(this.container);
    this.#renderer.on("beforeRender", () => (this.#labels = []));
    this.#renderer.on("clickNode", ({ node }) => this.on.on_actor(node));
    this.#renderer.on("clickStage", ({ event }) => {
      const pair = this.#line_at(event);
      if (pair === null) this.on.on_nothing();
      else this.on.on_pair(pair);
    });
    this.#renderer.on("enterNode", ({ node }) => (this.#hovered = node));
    this.#renderer.on("leaveNode", () => (this.#hovered = null));
    this.#renderer.on("moveBody", ({ event }) => {
      if (event.original.buttons === 0) this.container.classList.toggle("pointed", this.#hovered !== null || this.#line_at(event) !== null);
    });
  }

  get renderer() {
    return this.#renderer;
  }

  get shown() {
    return this.#shown;
  }

  show(statements) {
    this.#shown = drawn(statements);
    this.#heaviest = { actor: 1, line: 1 };
    for (const { weight } of this.#shown.actors.values()) this.#heaviest.actor = Math.max(this.#heaviest.actor, weight);
    for (const { weight } of this.#shown.lines.values()) this.#heaviest.line = Math.max(this.#heaviest.line, weight);
    this.#find_near();
    this.#renderer?.refresh();
  }

  choose(choice) {
    this.#choice = choice;
    this.#find_near();
    this.#renderer?.refresh();
  }

  take_colours() {
    this.#colours = palette();
    this.#renderer?.refresh();
  }

  look_at(key) {
    const at = this.#renderer?.getNodeDisplayData(key);
    if (at === undefined) return;
    let reach = 0.1;
    for (const other of this.#shown.actors.get(key)?.neighbours.keys() ?? []) {
      const there = this.#renderer.getNodeDisplayData(other);
      if (there !== undefined) reach = Math.max(reach, Math.abs(there.x - at.x), Math.abs(there.y - at.y));
    }
    this.#move({ x: at.x, y: at.y, ratio: Math.min(1, 2.4 * reach) });
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

  #move(to) {
    if (this.#renderer === null) return;
    const camera = this.#renderer.getCamera();
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) camera.setState({ ...camera.getState(), ...to });
    else camera.animate(to, { duration: 200 });
  }

  // The nearest line that is no farther than a hand shakes; sigma's own picking takes only what is hit to the pixel.
  #line_at({ x, y }) {
    const at = this.#renderer.viewportToFramedGraph({ x, y });
    const beside = this.#renderer.viewportToFramedGraph({ x: x + reach, y });
    let nearest = Math.hypot(beside.x - at.x, beside.y - at.y) ** 2;
    let found = null;
    for (const pair of this.#shown.lines.keys()) {
      const [a, b] = ends_of(pair).map((key) => this.#renderer.getNodeDisplayData(key));
      if (a === undefined || b === undefined) continue;
      const away = distance_squared(at, a, b);
      if (away < nearest) [nearest, found] = [away, pair];
    }
    return found;
  }

  #find_near() {
    this.#near = null;
    if (this.#choice?.actor !== undefined) {
      const neighbours = this.#shown.actors.get(this.#choice.actor)?.neighbours.keys() ?? [];
      this.#near = new Set([this.#choice.actor, ...neighbours]);
    } else if (this.#choice?.pair !== undefined) {
      this.#near = new Set(ends_of(this.#choice.pair));
    }
  }

  #node(key, { label, kind, x, y }) {
    const actor = this.#shown.actors.get(key);
    if (actor === undefined) return { x, y, hidden: true };
    const size = smallest + (largest - smallest) * (actor.weight / this.#heaviest.actor) ** 0.7;
    if (this.#near === null) return { x, y, label, size, color: this.#colours.kind(kind), zIndex: 1 };
    if (!this.#near.has(key)) return { x, y, label: "", size, color: this.#colours.faint, zIndex: 0 };
    const chosen = key === this.#choice.actor || this.#choice.pair !== undefined;
    return { x, y, label, size, color: this.#colours.kind(kind), zIndex: 2, forceLabel: chosen || this.#near.size < 40, highlighted: chosen };
  }

  #edge(pair) {
    const line = this.#shown.lines.get(pair);
    if (line === undefined) return { hidden: true };
    const size = 1 + 4 * Math.sqrt(line.weight / this.#heaviest.line);
    const type = line.forth && line.back ? "both" : "forth";
    const chosen = this.#choice?.pair === pair || (this.#choice?.actor !== undefined && ends_of(pair).includes(this.#choice.actor));
    const busy = this.#graph.size > many;
    if (this.#near !== null && !chosen) return { size: Math.min(size, 1), color: this.#colours.faint, zIndex: 0, type: busy ? "thin" : "plain" };
    if (busy && !chosen && size < 2.5) return { size, color: this.#colours.quad(line.quad), zIndex: 1, type: "thin" };
    return { size: chosen && this.#choice.pair === pair ? size + 2 : size, color: this.#colours.quad(line.quad), zIndex: chosen ? 2 : 1, type };
  }

  #draw_label(context, node, settings) {
    if (!node.label) return;
    const size = settings.labelSize;
    context.font = `${node.highlighted ? 600 : 400} ${size}px ${settings.labelFont}`;
    const [x, y] = [node.x + node.size + 3, node.y + size / 3];
    const box = { left: x, right: x + context.measureText(node.label).width, top: y - size, bottom: y + 2 };
    const over = (other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom;
    if (!node.highlighted && this.#labels.some(over)) return;
    this.#labels.push(box);
    context.lineJoin = "round";
    context.lineWidth = 3;
    context.strokeStyle = this.#colours.paper;
    context.fillStyle = this.#colours.text;
    context.strokeText(node.label, x, y);
    context.fillText(node.label, x, y);
  }

  #draw_hovered(context, node, settings) {
    context.beginPath();
    context.arc(node.x, node.y, node.size + 2, 0, 2 * Math.PI);
    context.lineWidth = 2;
    context.strokeStyle = this.#colours.chosen;
    context.stroke();
    const label = node.label || label_of(this.#data.name_of(this.#hovered ?? ""));
    this.#draw_label(context, { ...node, label, highlighted: true }, settings);
  }
}

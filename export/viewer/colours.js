// Kinds and quad classes in, colours out: the same ones as in every other export (export/appearance.cpp). The page's
// style sheet holds them as custom properties, and the legend shows them by the same names.

const style_names = { "verbal cooperation": "verbal-cooperation", "material cooperation": "material-cooperation", "verbal conflict": "verbal-conflict", "material conflict": "material-conflict", structure: "structure" };
const kinds = ["country", "organisation", "person", "group", "place"];

export const quad_order = Object.keys(style_names).concat("other");

export function quad_property(quad) {
  return `--${style_names[quad] ?? "structure"}`;
}

export function kind_property(kind) {
  return kinds.includes(kind) ? `--${kind}` : "--unknown";
}

// The values of custom properties in the theme that is shown now.
export function palette() {
  const style = getComputedStyle(document.documentElement);
  const known = new Map();
  const value = (property) => {
    if (!known.has(property)) known.set(property, style.getPropertyValue(property).trim());
    return known.get(property);
  };
  return {
    quad: (quad) => value(quad_property(quad)),
    kind: (kind) => value(kind_property(kind)),
    text: value("--text"),
    quiet: value("--quiet"),
    paper: value("--paper"),
    panel: value("--panel"),
    faint: value("--faint"),
    chosen: value("--accent"),
  };
}

// Lines between actors in, a picture of them out: they are drawn into the canvas of the actors, below these, in two
// calls whatever their number. Sigma's own programs draw one instance a line, which takes a browser that has no
// graphics card ten times as long.

const vertex_of_thin = `
attribute vec2 a_place;
attribute vec4 a_colour;
uniform mat3 u_matrix;
varying vec4 v_colour;
varying vec3 v_inside;
void main() {
  gl_Position = vec4((u_matrix * vec3(a_place, 1.0)).xy, 0.0, 1.0);
  v_colour = a_colour;
  v_inside = vec3(1.0);
}`;

// A body of two triangles and a head at either end, in pixels. The corner says which one this vertex is: 0 to 3 those of
// the body, 4 to 6 and 7 to 9 tip and wings of the heads. A radius below 0: no head there.
const vertex_of_arrow = `
attribute vec2 a_from;
attribute vec2 a_to;
attribute vec4 a_form; // half the width, the discs' radii at both ends, the corner
attribute vec4 a_colour;
uniform mat3 u_matrix;
uniform vec2 u_half; // of the canvas
uniform float u_disc; // pixels of a radius of 1
uniform float u_width; // pixels of a width of 1
varying vec4 v_colour;
varying vec3 v_inside; // pixels to the sides of the triangle
void main() {
  vec2 from = (u_matrix * vec3(a_from, 1.0)).xy * u_half;
  vec2 to = (u_matrix * vec3(a_to, 1.0)).xy * u_half;
  float whole = max(length(to - from), 0.001);
  vec2 along = (to - from) / whole;
  vec2 across = vec2(-along.y, along.x);
  float width = a_form.x * u_width;
  float from_disc = max(a_form.y, 0.0) * u_disc;
  float to_disc = max(a_form.z, 0.0) * u_disc;
  float heads = (a_form.y < 0.0 ? 0.0 : 1.0) + (a_form.z < 0.0 ? 0.0 : 1.0);
  float free = max(whole - from_disc - to_disc, 0.0);
  float head = min(3.5 * u_width + 3.0 * width, free / max(heads, 1.0));
  float wing = head * 0.5;
  float corner = a_form.w;
  vec2 place;
  v_inside = vec3(1000.0);
  if (corner < 3.5) {
    float half_width = width + 0.5;
    float side = corner == 0.0 || corner == 2.0 ? 1.0 : -1.0;
    bool at_end = corner > 1.5;
    float cut = at_end ? (a_form.z < 0.0 ? 0.0 : to_disc + head - 0.5) : (a_form.y < 0.0 ? 0.0 : from_disc + head - 0.5);
    place = (at_end ? to - along * cut : from + along * cut) + across * side * half_width;
    v_inside.xy = side > 0.0 ? vec2(0.0, 2.0 * half_width) : vec2(2.0 * half_width, 0.0);
  } else {
    bool at_end = corner < 6.5;
    float part = at_end ? corner - 4.0 : corner - 7.0;
    vec2 way = at_end ? along : -along;
    vec2 tip = at_end ? to - along * to_disc : from + along * from_disc;
    float shown = (at_end ? a_form.z : a_form.y) < 0.0 ? 0.0 : 1.0;
    float slant = 2.0 * wing * head / max(sqrt(head * head + wing * wing), 0.001);
    if (part < 0.5) { place = tip; v_inside = vec3(head, 0.0, 0.0); }
    else if (part < 1.5) { place = tip - (way * head - across * wing) * shown; v_inside = vec3(0.0, slant, 0.0); }
    else { place = tip - (way * head + across * wing) * shown; v_inside = vec3(0.0, 0.0, slant); }
  }
  gl_Position = vec4(place / u_half, 0.0, 1.0);
  v_colour = a_colour;
}`;

const fragment = `
precision mediump float;
varying vec4 v_colour;
varying vec3 v_inside;
void main() {
  float near = min(min(v_inside.x, v_inside.y), v_inside.z);
  float opaque = v_colour.a * clamp(near, 0.0, 1.0);
  gl_FragColor = vec4(v_colour.rgb * opaque, opaque);
}`;

const corners = [0, 1, 2, 2, 1, 3, 4, 5, 6, 7, 8, 9];
const thin_words = 3; // of 4 bytes, a vertex: place, colour
const arrow_words = 9; // places, form, colour

// "#67a9cf" and how opaque, as four bytes in the order of memory.
export function packed_colour(text, opaque = 1) {
  const full = text.length === 4 ? [...text.slice(1)].map((digit) => digit + digit).join("") : text.slice(1, 7);
  const [r, g, b] = [0, 2, 4].map((at) => parseInt(full.slice(at, at + 2), 16) || 0);
  return ((Math.round(opaque * 255) << 24) | (b << 16) | (g << 8) | r) >>> 0;
}

function compiled(gl, vertex) {
  const program = gl.createProgram();
  for (const [type, source] of [[gl.VERTEX_SHADER, vertex], [gl.FRAGMENT_SHADER, fragment]]) {
    const shader = gl.createShader(type);
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) throw new Error(gl.getProgramInfoLog(program) ?? "lines");
  return { program, buffer: gl.createBuffer() };
}

export class Lines {
  #gl = null;
  #thin = { words: new Float32Array(0), count: 0, changed: true };
  #arrows = { words: new Float32Array(0), count: 0, changed: true };

  // Lines in the order in which they are drawn. One that is thin: {from, to, colour}; one with arrows also has the
  // width and the radii of the discs that its heads touch, -1 where it has no head. Places are [x, y] as sigma frames them.
  take({ thin, arrows }) {
    this.#thin = { words: this.#room(this.#thin.words, thin.length * 2 * thin_words), count: thin.length, changed: true };
    this.#arrows = { words: this.#room(this.#arrows.words, arrows.length * corners.length * arrow_words), count: arrows.length, changed: true };
    let [floats, whole] = [this.#thin.words, new Uint32Array(this.#thin.words.buffer)];
    let at = 0;
    for (const { from, to, colour } of thin) {
      for (const place of [from, to]) {
        floats[at] = place[0];
        floats[at + 1] = place[1];
        whole[at + 2] = colour;
        at += thin_words;
      }
    }
    [floats, whole] = [this.#arrows.words, new Uint32Array(this.#arrows.words.buffer)];
    at = 0;
    for (const { from, to, colour, width, from_radius, to_radius } of arrows) {
      for (const corner of corners) {
        floats[at] = from[0];
        floats[at + 1] = from[1];
        floats[at + 2] = to[0];
        floats[at + 3] = to[1];
        floats[at + 4] = width / 2;
        floats[at + 5] = from_radius;
        floats[at + 6] = to_radius;
        floats[at + 7] = corner;
        whole[at + 8] = colour;
        at += arrow_words;
      }
    }
  }

  #room(words, wanted) {
    return words.length >= wanted ? words : new Float32Array(wanted);
  }

  // Of the thin lines the last `most`: the heaviest.
  draw_thin(gl, params, most) {
    this.#begin(gl, params);
    const thin = Math.min(most, this.#thin.count);
    this.#draw(this.#thin, this.programs.thin, gl.LINES, 2 * (this.#thin.count - thin), 2 * thin, () => params.matrix);
  }

  draw_arrows(gl, params) {
    const { matrix, pixelRatio, sizeRatio } = params;
    const size = this.#begin(gl, params);
    this.#draw(this.#arrows, this.programs.arrow, gl.TRIANGLES, 0, this.#arrows.count * corners.length, ({ half, disc, wide }) => {
      gl.uniform2f(half, size[0] / 2, size[1] / 2);
      gl.uniform1f(disc, pixelRatio / sizeRatio);
      gl.uniform1f(wide, pixelRatio * Math.min(2.5, Math.max(0.7, 1 / Math.sqrt(sizeRatio))));
      return matrix;
    });
  }

  #begin(gl, { width, height, pixelRatio }) {
    if (this.#gl !== gl) this.#start(gl);
    const size = [width * pixelRatio, height * pixelRatio];
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.viewport(0, 0, ...size);
    gl.enable(gl.BLEND);
    return size;
  }

  #draw(kind, { program, buffer, places, parts, words }, method, first, count, set) {
    if (count === 0) return;
    const gl = this.#gl;
    gl.useProgram(program);
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    if (kind.changed) gl.bufferData(gl.ARRAY_BUFFER, kind.words, gl.DYNAMIC_DRAW);
    kind.changed = false;
    for (const { at, size, type, begin } of parts) {
      gl.enableVertexAttribArray(at);
      gl.vertexAttribPointer(at, size, type, type === gl.UNSIGNED_BYTE, words * 4, begin * 4);
    }
    gl.uniformMatrix3fv(places.matrix, false, set(places));
    gl.drawArrays(method, first, count);
    for (const { at } of parts) gl.disableVertexAttribArray(at);
    gl.bindBuffer(gl.ARRAY_BUFFER, null);
  }

  #start(gl) {
    this.#gl = gl;
    const thin = compiled(gl, vertex_of_thin);
    const arrow = compiled(gl, vertex_of_arrow);
    const part = ({ program }, name, size, begin, type = gl.FLOAT) => ({ at: gl.getAttribLocation(program, name), size, begin, type });
    const place = ({ program }, name) => gl.getUniformLocation(program, name);
    this.programs = {
      thin: { ...thin, words: thin_words, places: { matrix: place(thin, "u_matrix") }, parts: [part(thin, "a_place", 2, 0), part(thin, "a_colour", 4, 2, gl.UNSIGNED_BYTE)] },
      arrow: {
        ...arrow,
        words: arrow_words,
        places: { matrix: place(arrow, "u_matrix"), half: place(arrow, "u_half"), disc: place(arrow, "u_disc"), wide: place(arrow, "u_width") },
        parts: [part(arrow, "a_from", 2, 0), part(arrow, "a_to", 2, 2), part(arrow, "a_form", 4, 4), part(arrow, "a_colour", 4, 8, gl.UNSIGNED_BYTE)],
      },
    };
    this.#thin.changed = this.#arrows.changed = true;
  }
}

const ring = `
precision mediump float;
varying vec4 v_color;
varying float v_border; // a pixel, as a share of the disc
uniform vec3 u_paper;
void main(void) {
  float inside = 0.5 - length(gl_PointCoord - vec2(0.5));
  float edge = clamp(inside / v_border, 0.0, 1.0);
  float disc = clamp((inside - v_border) / v_border, 0.0, 1.0);
  gl_FragColor = vec4(mix(u_paper, v_color.rgb, disc), 1.0) * edge * v_color.a;
}`;

// A program for sigma: actors are points with a rim in the colour of the paper, and `below(gl, params)` is drawn first.
export function discs_over(below, paper) {
  return class Discs extends globalThis.Sigma.rendering.NodePointProgram {
    constructor(gl, _picking, renderer) {
      super(gl, null, renderer); // who stands where is asked of columns, not of the graphics card
    }

    getDefinition() {
      const definition = super.getDefinition();
      return { ...definition, FRAGMENT_SHADER_SOURCE: ring, UNIFORMS: [...definition.UNIFORMS, "u_paper"] };
    }

    setUniforms(params, info) {
      super.setUniforms(params, info);
      const colour = packed_colour(paper());
      info.gl.uniform3f(info.uniformLocations.u_paper, (colour & 255) / 255, ((colour >> 8) & 255) / 255, ((colour >> 16) & 255) / 255);
    }

    render(params) {
      below(this.normalProgram.gl, params);
      super.render(params);
    }
  };
}

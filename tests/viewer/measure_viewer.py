#!/usr/bin/env python3
"""A page of a large graph in, times out: how long it takes to open, and how long each picture takes while somebody moves it, zooms,
drags the slider, filters and chooses. Fails where a time is over its limit. Called by scripts/browser.

    measure_viewer.py PAGE

Chromium draws with the processor alone, as on a machine without a graphics card. The limits are for two cores that do nothing
else; where others have a part of them, as two busy processes notice before and after, the limits grow by as much, up to four
times.
"""
import multiprocessing
import os
import pathlib
import sys
import time

from browser import Viewer, address

OPEN = 3000  # milliseconds to a drawn page
LIMITS = {"pan": (50, 250), "zoom": (50, 250), "slide": (150, 400), "filter": (150, 400), "choose": (100, 400)}  # median, worst
FRAMES = 40

ACTS = """
const [name, frames, done] = arguments, camera = entente.drawing.renderer.getCamera();
const types = [...entente.data.count("type").keys()], actors = [...entente.data.actors.keys()];
const slider = document.getElementById("until"), last = Number(slider.max);
const acts = {
  pan: (i) => i % 15 === 0 && camera.animate({ x: 0.5 + 0.1 * (i % 2), y: 0.5, ratio: 0.5 }, { duration: 4000 }),
  zoom: (i) => i % 15 === 0 && camera.animate({ ratio: i % 2 ? 0.2 : 1 }, { duration: 4000 }),
  slide: (i) => { slider.value = String(last - Math.round(((i % 20) * last) / 25)); slider.dispatchEvent(new Event("input")); },
  filter: (i) => { const type = types[i % types.length]; entente.filter.types[entente.filter.types.has(type) ? "delete" : "add"](type); entente.changed(); },
  choose: (i) => entente.choose({ actor: actors[(i * 97) % actors.length] }),
};
const times = [];
let last_time = performance.now(), step = 0;
const next = (now) => {
  times.push(now - last_time);
  last_time = now;
  if (step === frames) return done(times.slice(2));
  acts[name](step++);
  requestAnimationFrame(next);
};
requestAnimationFrame(next);
"""


def spin(seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        pass
    return sum(os.times()[:2])


# How many times as long as on an idle machine things may take: 1 where each of two processes has a core of its own.
def crowd(seconds=0.7):
    with multiprocessing.Pool(2) as pool:
        used = pool.map(spin, [seconds] * 2, chunksize=1)
    return min(4.0, max(1.0, 2 * seconds / max(sum(used), 0.01)))


def main():
    page = sys.argv[1]
    before = crowd()
    over = []
    with Viewer(address(page)) as viewer:
        drawn = viewer.run("return performance.getEntriesByType('navigation')[0].domComplete")
        size = viewer.run("const { actors, lines, statements } = entente.drawing.shown; return [actors, lines, statements]")
        print(f"{size[0]:,} actors, {size[1]:,} lines, {size[2]:,} relations, {pathlib.Path(page).stat().st_size / 1e6:.1f} MB")
        if size[0] < 4500 or size[1] < 19000:
            sys.exit("the graph is not as large as the limits are for")
        slack = max(before, crowd())
        print(f"open: {drawn:.0f} ms (limit {OPEN * slack:.0f})")
        if drawn > OPEN * slack:
            over.append("open")
        for name, (middle, worst) in LIMITS.items():
            viewer.settle()
            times = sorted(viewer.driver.execute_async_script(ACTS, name, FRAMES))
            after = crowd()
            slack = max(before, after)
            before = after
            median = times[len(times) // 2]
            print(f"{name}: {median:.0f} ms a picture in the middle (limit {middle * slack:.0f}), {times[-1]:.0f} ms at worst (limit {worst * slack:.0f})")
            if median > middle * slack or times[-1] > worst * slack:
                over.append(name)
    if over:
        sys.exit(f"slower than they may be: {', '.join(over)}")


main()

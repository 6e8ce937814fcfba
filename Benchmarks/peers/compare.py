"""Times our solver beside its peers at equal accuracy and writes a table.

Each peer's tolerance is the loosest on a half-decade grid whose worst relative gap over the path, computed here from the
coefficients, is at most 1e-6. Rounds are interleaved; times are CPU seconds of one thread.
"""

import argparse
import json
import math
import os
import queue
import shutil
import statistics
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import problems
import solvers

HERE = Path(__file__).resolve().parent
ONE_THREAD = {f"{name}_NUM_THREADS": "1" for name in ("OMP", "OPENBLAS", "MKL", "NUMBA")}
ENVIRONMENT = {**os.environ, **ONE_THREAD}


class Server:
    """A process that answers lines, started when needed and again after a time-out."""

    def __init__(self, command):
        self.command, self.process = command, None

    def ask(self, line, limit):
        if self.process is None or self.process.poll() is not None:
            self.process = subprocess.Popen(
                self.command, stdin=-1, stdout=-1, stderr=subprocess.DEVNULL, text=True, env=ENVIRONMENT
            )
            self.lines = queue.Queue()
            threading.Thread(target=self.listen, args=(self.process, self.lines), daemon=True).start()
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        try:
            reply = self.lines.get(timeout=limit)
        except queue.Empty:
            self.stop()
            return {"error": f"over {limit:.0f} s"}
        return json.loads(reply) if reply else {"error": "died"}

    @staticmethod
    def listen(process, lines):
        for line in process.stdout:
            lines.put(line)
        lines.put(None)

    def stop(self):
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None


class Race:
    def __init__(self, arguments):
        self.a = arguments
        self.python = Server([sys.executable, str(HERE / "solvers.py")])
        self.r = Server(["Rscript", "--vanilla", str(HERE / "glmnet.R")])
        self.has_glmnet = bool(shutil.which("Rscript")) and "error" not in self.probe_glmnet()
        self.folder = Path(arguments.data)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.peaks = {}

    def probe_glmnet(self):
        command = ["Rscript", "--vanilla", "-e", "library(glmnet)"]
        return {} if subprocess.run(command, capture_output=True).returncode == 0 else {"error": "missing"}

    def call(self, peer, task, tol, repeat, limit):
        out = str(self.folder / f"{peer}.npy")
        if peer.startswith("ours"):
            command = [self.a.ours, "--problem", task["kind"], "--x", task["x"], "--y", task["y"]]
            command += ["--alphas", task["alphas"], "--l1-ratio", str(task["ratio"]), "--out", out]
            # At its own default ours is exact; "ours, like glmnet" asks for a relative gap of 2e-3.
            own = 1e-3 if peer == "ours-loose" else 5e-11
            command += ["--tol", repr(tol or own), "--repeat", str(repeat + 1)]
            try:
                done = subprocess.run(command, capture_output=True, text=True, timeout=limit, env=ENVIRONMENT)
            except subprocess.TimeoutExpired:
                return {"error": f"over {limit:.0f} s"}
            if done.returncode:
                return {"error": done.stderr[-200:]}
            reply = json.loads(done.stdout)
            reply["cpu_seconds"] = reply["cpu_seconds"][1:]
            # Beside a small x the program itself is all there is to see.
            if self.x.nbytes >= 16e6:
                self.peaks[task["task"]] = max(self.peaks.get(task["task"], 0), reply.get("copies", 0))
        elif peer == "glmnet":
            fields = [task["kind"], task["x"], task["y"], task["alphas"], task["ratio"], tol, repeat, out]
            reply = self.r.ask("|".join(map(str, fields)), limit)
        else:
            reply = self.python.ask(json.dumps({**task, "peer": peer, "tol": tol, "repeat": repeat, "out": out}), limit)
        if "error" in reply:
            return reply
        w = np.load(out)
        w = w[:, None] if w.ndim == 1 else w
        alphas = np.array([reply["alpha"]]) if "alpha" in reply else self.alphas
        if not np.isfinite(w).all() or w.shape != (self.x.shape[1], len(alphas)):
            return {"error": f"coefficients of shape {w.shape}"}
        reply["gap"] = problems.gap({**task, "kind": "path"} if "alpha" in reply else task, self.x, self.y, w, alphas)
        if "alpha" in reply:
            reply["errors"] = np.load(out + ".mse.npy").ravel().tolist()
        reply["time"] = statistics.median(reply["cpu_seconds"])
        return reply

    def tune(self, peer, task):
        """The loosest tolerance that meets the target; None for its own, where it has none."""
        self.call(peer, task, None, 1, 4 * self.a.limit)  # compiles and loads
        start = self.call(peer, task, None, 1, self.a.limit)
        if peer == "ours-loose" or "error" in start or start["gap"] <= self.a.target:
            return None, start, start
        if peer in solvers.DIRECT or task["kind"] != "path":
            return None, start, start
        tol, found = 1e-7 if peer in ("glmnet", "adelie") else 1e-4, None
        last = start
        while tol > 1e-17 and found is None:
            tol /= 10.0 ** max(1, min(3, int(math.log10(max(last["gap"] / self.a.target, 1)))))
            last = self.call(peer, task, tol, 1, self.a.limit)
            if "error" in last:
                return tol, start, last
            if last["gap"] <= self.a.target:
                found = (tol, last)
        if found is None:
            return tol, start, {"error": f"gap {last['gap']:.0e} at best"}
        for _ in range(6):
            looser = self.call(peer, task, found[0] * 10**0.5, 1, self.a.limit)
            if "error" in looser or looser["gap"] > self.a.target:
                break
            found = (found[0] * 10**0.5, looser)
        return found[0], start, found[1]

    def run(self, name):
        task = problems.prepare(self.folder, name)
        self.x, self.y, self.alphas = (np.load(task[key]) for key in ("x", "y", "alphas"))
        kind = solvers.kind_of(task)
        peers = [p for p in solvers.SOLVERS[kind] if not (p == "sklearn-lars" and task["ratio"] != 1)]
        if kind != "ols" and kind != "loo" and self.has_glmnet:
            peers.append("glmnet")
        if self.a.peers:
            peers = [p for p in peers if p in self.a.peers.split(",")]
        rows = {}
        ours = ["ours", "ours-loose"] if task["kind"] == "path" else ["ours"]
        for peer in ours + peers:
            tol, first, tuned = self.tune(peer, task)
            rows[peer] = {"tol": tol, "default": first, "tuned": tuned, "times": [], "default_times": []}
            print(f"  {name} {peer}: {tuned.get('error') or format(tuned['time'], '.3g') + ' s'}", flush=True)
        for round_number in range(self.a.rounds):
            for peer in list(rows)[:: 1 if round_number % 2 == 0 else -1]:
                row = rows[peer]
                if "error" in row["tuned"]:
                    continue
                if row["tuned"]["time"] > 3:
                    row["times"] = row["times"] or [row["tuned"]["time"]]
                    continue
                repeat = max(1, min(9, int(0.1 / max(row["tuned"]["time"], 1e-6))))
                reply = self.call(peer, task, row["tol"], repeat, 4 * self.a.limit)
                if "error" not in reply:
                    row["times"].append(reply["time"])
                # Beside glmnet at its own default, in the same round.
                if peer == "glmnet" and row["tol"] is not None and "error" not in row["default"]:
                    if row["default"]["time"] < 3:
                        reply = self.call(peer, task, None, repeat, 4 * self.a.limit)
                        if "error" not in reply:
                            row["default_times"].append(reply["time"])
        return rows


def report(results, target):
    lines = ["| problem | peer | CPU s | beside ours | worst gap | tolerance | default: CPU s | gap |"]
    lines.append("|---|---|---|---|---|---|---|---|")
    for name, rows in results.items():
        times = {peer: statistics.median(row["times"]) for peer, row in rows.items() if row["times"]}
        for peer in sorted(rows, key=lambda p: times.get(p, 1e9)):
            row = rows[peer]
            first = row["default"]
            default = "" if "error" in first else f"{first['time']:.3g} | {first['gap']:.0e}"
            if peer not in times:
                lines.append(f"| {name} | {peer} | void: {row['tuned'].get('error')} | | | | {default or '|'} |")
                continue
            factor = f"{times[peer] / times['ours']:.2f}" if "ours" in times else ""
            tolerance = f"{row['tol']:.0e}" if row["tol"] else ""
            gap = row["tuned"]["gap"]
            mark = "" if gap <= target or name.endswith("cv") else " (not met)"
            lines.append(f"| {name} | {peer} | {times[peer]:.3g} | {factor} | {gap:.0e}{mark} | {tolerance} | {default} |")
    return "\n".join(lines)


def verdicts(results, target, peaks):
    """One line for each problem: the best peer of like accuracy, glmnet at its default, and memory."""
    lines = ["| problem | ours, CPU s | best peer | times faster | glmnet's default / ours | / ours at its gap | X in memory |"]
    lines.append("|---|---|---|---|---|---|---|")
    for name, rows in results.items():
        times = {peer: statistics.median(row["times"]) for peer, row in rows.items() if row["times"]}
        if "ours" not in times:
            lines.append(f"| {name} | void: {rows['ours']['tuned'].get('error')} | | | | | |")
            continue
        fair = {
            peer: t for peer, t in times.items()
            if not peer.startswith("ours") and (rows[peer]["tuned"]["gap"] <= target or name.endswith("cv"))
        }
        best = min(fair, key=fair.get, default=None)
        missing = [peer for peer in rows if "error" in rows[peer]["tuned"]]
        note = f" (void: {', '.join(missing)})" if missing else ""
        factor = f"{fair[best] / times['ours']:.2f}" if best else "void"
        glmnet = rows.get("glmnet", {})
        seen = glmnet.get("default_times") or ([] if "error" in glmnet.get("default", {"error": 1}) else [glmnet["default"]["time"]])
        beside = [f"{statistics.median(seen) / times[p]:.2f}" if seen and p in times else "" for p in ("ours", "ours-loose")]
        copies = f"{peaks[name]:.1f} times" if peaks.get(name) else ""
        lines.append(f"| {name} | {times['ours']:.3g} | {best or 'none'}{note} | {factor} | {beside[0]} | {beside[1]} | {copies} |")
    return "\n".join(lines)


def growth(results):
    """The exponent of the time as n or p doubles, by least squares on logarithms."""
    sizes = {name: tuple(map(int, name[2:].split("x"))) for name in results if name.startswith("G-")}
    lines = []
    for axis, fixed, label in ((1, 200, "p, n = 200"), (0, 1000, "n, p = 1000")):
        chosen = sorted((s[axis], name) for name, s in sizes.items() if s[1 - axis] == fixed)
        if len(chosen) < 2:
            continue
        lines.append(f"\nGrowth with {label}:\n")
        for peer in results[chosen[0][1]]:
            points = [(s, statistics.median(results[name][peer]["times"])) for s, name in chosen if results[name][peer]["times"]]
            if len(points) < 2:
                continue
            slope = np.polyfit(*np.log(np.array(points)).T, 1)[0]
            longest = max(t for _, t in points)
            drawn = "  ".join(f"{s}: {'#' * max(1, round(20 * t / longest))} {t:.3g} s" for s, t in points)
            lines.append(f"    {peer:13s} exponent {slope:.2f}   {drawn}")
    return "\n".join(lines)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ours", required=True, help="the solver-bench program")
    parser.add_argument("--data", required=True, help="where problems and coefficients are kept")
    parser.add_argument("--tasks", default=",".join([*problems.TASKS, *problems.GROWTH]))
    parser.add_argument("--peers", default="")
    parser.add_argument("--target", type=float, default=1e-6)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--limit", type=float, default=40, help="seconds for one call")
    parser.add_argument("--out", default="results.md")
    arguments = parser.parse_args()
    race, results = Race(arguments), {}
    if not race.has_glmnet:
        print("glmnet is missing: its rows are void", file=sys.stderr)
    for name in arguments.tasks.split(","):
        results[name] = race.run(name)
        pages = [verdicts(results, arguments.target, race.peaks), report(results, arguments.target), growth(results)]
        Path(arguments.out).write_text("\n\n".join(pages) + "\n")
    race.python.stop()
    race.r.stop()
    print(Path(arguments.out).read_text())

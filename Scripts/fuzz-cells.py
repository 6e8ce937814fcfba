#!/usr/bin/env python3
"""Runs mutated cells in the program for a while, and keeps what makes it crash or hang.

    Scripts/fuzz-cells.py [REGTUTOR [SEED [SECONDS [FOLDER]]]]

Each round writes a dozen cells, made from the recorded scripts of the tests by changing values, words,
lines and brackets, and runs them with `regtutor run - --keep-going --timeout 3`. A round that ends by
a signal or takes a minute is kept in FOLDER. The exit status is 1 where there is one. Scripts that are
kept as regression cases stand in Tests/PyModulesTests/Scripts/np_fuzz_*.py.
"""

import pathlib
import random
import re
import subprocess
import sys
import time
here = pathlib.Path(__file__).resolve().parent.parent
given = dict(enumerate(sys.argv))
binary = given.get(1, str(here / ".build/release/regtutor"))
seed, seconds = int(given.get(2, 1)), float(given.get(3, 1200))
out = pathlib.Path(given.get(4, here / ".build/fuzz"))
out.mkdir(exist_ok=True, parents=True)
root = here / "Tests"
texts = [p.read_text() for f in ('PyRuntimeTests/Scripts','PyModulesTests/Scripts','PySyntaxTests/Programs') for p in sorted((root/f).rglob('*.py')) if not p.name.startswith('record')]
lines = [l for t in texts for l in t.split('\n') if l.strip()]
tokens = list({m for t in texts for m in re.findall(r"\w+|[^\w\s]+", t)}) 
NUM = ['0','-1','1','2','10**20','2**63','-2**63','1e308','float("nan")','float("inf")','None','""','[]','()','{}','True','10**6','1<<70','-0.0','1e-320','"a"*1000','slice(None)','...','range(10**18)','b"\\xff"','1j','object()','np.array([])','np.zeros((0,3))','np.float64(0)','np.ones((2,2))','[[1],[2,3]]','lambda *a: a','[1]*10','iter([1,2])','(i for i in range(3))','np.int64(-9223372036854775808)','np.array(["a","b"])','np.array([None,1],dtype=object)','-9223372036854775808', '9223372036854775807', '"é\\u0301"', '[float("nan")]*3']
def stmt_chunks(t):
    # top-level chunks
    out, cur = [], []
    for l in t.split('\n'):
        if cur and l and not l[0].isspace() and not re.match(r'(elif|else|except|finally|@|\)|\]|\})', l) and not cur[-1].startswith('@'):
            out.append('\n'.join(cur)); cur = []
        cur.append(l)
    out.append('\n'.join(cur)); return out
def mutate(r, t):
    n = r.choice([1,1,1,2,3,6])
    for _ in range(n):
        k = r.random()
        if k < .40:  # replace a number, name or string by a nasty value
            ms = list(re.finditer(r"(?<![\w.'\"])(\d[\w.]*|'[^'\n]*'|\"[^\"\n]*\"|\b[a-z_]\w*\b)", t))
            if ms:
                m = r.choice(ms); t = t[:m.start()] + r.choice(NUM) + t[m.end():]
        elif k < .6:
            ms = list(re.finditer(r"\w+|[^\w\s]+", t))
            if ms:
                m = r.choice(ms); t = t[:m.start()] + r.choice(tokens) + t[m.end():]
        elif k < .68 and t:
            i = r.randrange(len(t)); t = t[:i] + t[i+1+r.randrange(3):]
        elif k < .74 and t:
            i = r.randrange(len(t)); t = t[:i] + r.choice('()[]{}:,.\'"\\\n\t =*-+%#@~^&|<>!é\u00a0\u201c\x00\u0301') + t[i:]
        elif k < .84:
            ls = t.split('\n'); i = r.randrange(len(ls)); ls.insert(i, r.choice(lines)); t = '\n'.join(ls)
        elif k < .90:
            ls = t.split('\n'); i = r.randrange(len(ls)); j = r.randrange(len(ls)); ls[i], ls[j] = ls[j], ls[i]; t = '\n'.join(ls)
        elif k < .95:
            # swap two tokens
            ms = list(re.finditer(r"\w+", t))
            if len(ms) > 2:
                a, b = sorted(r.sample(range(len(ms)), 2)); A, B = ms[a], ms[b]
                t = t[:A.start()] + B.group() + t[A.end():B.start()] + A.group() + t[B.end():]
        else:
            ms = list(re.finditer(r"\(", t))
            if ms:
                m = r.choice(ms); d = r.choice([2, 50, 200, 3000]); t = t[:m.start()] + '('*d + t[m.start():] if r.random()<.5 else t[:m.start()] + r.choice(['-','~','not ','[','{','lambda:'])*d + t[m.start():]
    return t
r = random.Random(seed); end = time.time() + seconds; runs = cells = bad = 0
while time.time() < end:
    parts = ['import numpy as np\nimport math, random, itertools, functools, collections, statistics, copy, operator, string, dataclasses, warnings']
    for _ in range(12):
        t = r.choice(texts); c = stmt_chunks(t)
        whole = r.random() < .3
        if not whole and len(c) > 8:
            i = r.randrange(len(c)-6); head = [x for x in c[:i] if re.match(r'(import|from|def|class|@)', x)]
            t = '\n'.join(head + c[i:i+6])
        parts.append(mutate(r, t))
    prog = '\n# %%\n'.join(parts)
    start = time.time()
    try:
        p = subprocess.run([binary, 'run', '-', '--keep-going', '--plain', '--timeout', '3'], input=prog.encode('utf8','surrogatepass'), capture_output=True, timeout=90)
        code = p.returncode; err = p.stderr[-2000:]
    except subprocess.TimeoutExpired as e:
        code = 'timeout'; err = b''
    took = time.time() - start
    runs += 1; cells += len(parts)
    if code not in (0, 1) or took > 60:
        bad += 1
        (out / f'crash-{seed}-{runs}.py').write_bytes(prog.encode('utf8','surrogatepass'))
        (out / f'crash-{seed}-{runs}.txt').write_bytes(f'{code} {took:.1f}\n'.encode() + err)
    (out / f'status-{seed}').write_text(f'{runs} runs {cells} cells {bad} bad {seconds - (end-time.time()):.0f} s\n')
print(f"{cells} cells, {bad} rounds kept in {out}")
sys.exit(1 if bad else 0)

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

from itertools import *
print(list(islice(count(5, 2), 3)), list(islice(count(0.5), 2)), list(islice(cycle('ab'), 5)), list(repeat(1, 3)), list(accumulate([1, 2, 3])), list(accumulate([3, 1, 2], max)), list(accumulate([1, 2], initial=10)), list(accumulate([1, 2, 3], lambda a, b: a * b)), list(chain('ab', [1])), list(chain.from_iterable(['ab', 'c'])), list(compress('abc', [1, 0, 1])), list(dropwhile(lambda x: x < 2, [1, 2, 1])), list(takewhile(lambda x: x < 2, [1, 2, 1])), list(filterfalse(None, [0, 1])), [(k, list(g)) for k, g in groupby('aabbbca')], [(k, list(g)) for k, g in groupby([1, 3, 2, 4], key=lambda x: x % 2)], list(islice('abcdef', 2)), list(islice('abcdef', 1, 5, 2)), list(islice('abc', 1, None)), list(pairwise('abc')), list(starmap(pow, [(2, 3), (3, 2)])), list(zip_longest('ab', [1], fillvalue='-')), list(batched('abcde', 2)))
print(list(product('ab', [1, 2])), list(product([0, 1], repeat=3)), list(product()), list(permutations([1, 2, 3])), list(permutations('abc', 2)), list(combinations('abcd', 2)), list(combinations_with_replacement('abc', 2)), list(combinations([1], 2)), list(permutations([1], 2)), list(combinations([], 0)), list(product('ab', [])))
a, b = tee([1, 2, 3]); print(next(a), list(b), list(a)); print(next(count()), next(repeat('x')), len(list(combinations(range(10), 4))))
t(islice, [1], -1); t(islice, [1], 0, 1, 0); t(lambda: list(batched('abc', 2, strict=True))); t(batched, 'a', 0); t(combinations, [1], -1); t(chain, 5) if False else None; t(lambda: list(chain(5))); t(product, 'a', repeat=-1); t(cycle, 5); t(tee, [1], -1); t(lambda: list(starmap(pow, [5]))); t(combinations, [1]); t(lambda: list(accumulate(['a', 1])))
g = groupby('aab'); k1, g1 = next(g); k2, g2 = next(g); print(k1, list(g1), k2, list(g2)); it = iter('abcdef'); print(list(islice(it, 2)), list(it), list(cycle([])))

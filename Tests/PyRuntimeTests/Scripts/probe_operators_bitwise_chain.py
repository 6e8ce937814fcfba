print(1 < 2 < 3, 1 < 3 < 2, 1 == 1.0 == True, 3 > 2 == 2, not 1 == 2, 1 < 2 > 1, "a" < "b" <= "b", 1 in [1] == True, (1 in [1]) == True, not not [], None is None, [] is not [], 5 & 3 | 8 ^ 2, ~5, -5 >> 1, 1 << 10, 2 ** 3 ** 2, -2 ** 2, (-2) ** 2, 2 ** -1, -3 % 5, 7 // -2, not 0 or 1 and 2, 0 or "x", 1 and "y", "" or [] or 0, 1 if [] else 2, True + True, True & False, True | 1, True ^ True, ~True, -True)
def n(v): print("n", v, end=" "); return v
print(n(1) < n(5) < n(2) < n(9)); print(n(0) and n(1), n(1) or n(2), n(1) if n(0) else n(3))
a = 5; a += 1; a -= 2; a *= 3; a /= 2; a //= 1; a **= 2; a %= 7; print(a); b = 6; b &= 3; b |= 8; b ^= 1; b <<= 2; b >>= 1; print(b); s = "a"; s += "b"; s *= 2; print(s); l = [1]; m = l; l += [2]; l *= 2; print(m); t = (1,); t += (2,); print(t)

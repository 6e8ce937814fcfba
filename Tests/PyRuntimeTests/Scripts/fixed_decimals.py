# Numbers with a fixed number of decimals: ties, carries, signs, and numbers beyond the quick way.
numbers = [0.0, -0.0, 0.5, 1.5, 2.5, 0.125, 0.375, 2.675, 1.005, 0.045, 1e-300, 9.995, 99.9949999,
           999999.5, 123456789.125, 4503599627370495.5, 1e15, 1e16, 1e22, 5e-324, 0.1, 1 / 3, 2 / 3]
for number in numbers:
    print([f"{number:.{p}f}" for p in (0, 1, 2, 3, 6, 10, 11)], f"{-number:.2f}")
    print(f"{number:.0f}|{number:.1f}|{number:.2f}|{number:.3f}|{number:.9f}|{number:8.3f}|{number:,.2f}")
print(f"{7}:{-3}:{True}:{10**20}:{2**63 - 1:}", f"{7:>3}", f"{'é'}{1}{'日本'}")
total = 0
for i in range(1, 4000):
    total = (total * 31 + sum(map(ord, f"{i / 7:.2f}{i / 8:.2f}{i * 1.005:.3f}"))) % 1000003
print(total, 7 / 2, -7 / 2, 2**53 / 3, (2**53 + 1) / 3)

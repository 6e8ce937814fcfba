def depth(n): return 0 if n == 0 else 1 + depth(n - 1)
print(depth(900))
def forever(n): return forever(n + 1)
try:
    forever(0)
except RecursionError as e:
    print(type(e).__name__, e)
print(depth(900))
class R:
    def __getattr__(self, name): return getattr(self, name + "x")
try:
    R().y
except RecursionError as e:
    print("RecursionError")
def even(n): return n == 0 or odd(n - 1)
def odd(n): return n != 0 and even(n - 1)
print(even(400))

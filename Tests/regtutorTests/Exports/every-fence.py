# %% [markdown]
# # Lesson 1: Every fence once
#
# This lesson uses each kind of fence once. It teaches nothing but the format.
#
# ## Set up and run
#
# Prose is *Markdown*, with formulas such as $\alpha \lVert w \rVert_1$ and live numbers.

# %%
import numpy as np

np.set_printoptions(legacy="1.25")
seed = 7

# %%
numbers = [1, 2, 3]
sum(numbers)

# %% [markdown]
# The sum is 6, and half of it is 3.00. A brace is {.
#
# ```text
# This is shown, never run.
# ```

# %% [markdown]
# ## Guess first
#
# **Question.** What does soft-thresholding do to a number below the threshold?
#
# - (a) it halves it
# - (b) it sets it to exactly zero
#
# <details>
# <summary>Answer</summary>
#
# - (a) is wrong: halving never reaches zero
# - (b) is right: the corner of |w| sits there
#
# </details>
#
# **Predict.** What is 2.0 moved towards zero by 0.5?

# %%
try:
    1 / 0
except ZeroDivisionError as error:
    print(f"{type(error).__name__}: {error}")
else:
    raise AssertionError("this cell raises ZeroDivisionError")

# %% [markdown]
# **What was to be predicted:** What is 2.0 moved towards zero by 0.5?

# %%
max(2.0 - 0.5, 0.0)

# %% [markdown]
# **What the cells say to the question:**

# %%
key = [max(0.3 - 0.5, 0) > 0, max(0.3 - 0.5, 0) == 0]
key = key if isinstance(key, str) else [bool(truth) for truth in key]
assert key in ("b", [False, True]), f"the right answer is b, and {key} came out"

# %% [markdown]
# ## Show that it is so

# %%
def soft_threshold(z, threshold):
    if abs(z) <= threshold:
        return 0.0
    return z - threshold if z > 0 else z + threshold

small = soft_threshold(0.3, 0.5)
small

# %% [markdown]
# **Claim C06** holds (exact):

# %%
assert small == 0.0, "a number below the threshold becomes exactly zero"
print(f"""C06: {small}""")

# %% tags=["volatile"]
import time
time.perf_counter() > 0

# %% [markdown]
# ## Write it yourself
#
# Compute the sum of the squares of `numbers`.
#
# **Exercise 1 of 1** (`sum-of-squares`). It starts from:
#
# ```text
# total = ...  # TODO: the sum of the squares of numbers
# ```
#
# <details>
# <summary>Hint 1 of 2</summary>
#
# Square each number, then add.
#
# </details>
#
# <details>
# <summary>Hint 2 of 2</summary>
#
# A comprehension makes the squares: `[x**2 for x in …]`.
#
# </details>
#
# <details>
# <summary>Answer 2 of 2</summary>
#
# ```text
# total = 0
# for x in numbers:
#     total += x * x
# ```
#
# </details>
#
# An answer, and below it what judges it:

# %%
total = sum(x**2 for x in numbers)

# %%
assert isinstance(total, (int, float)), f"total should be a number, and it is {total!r}"
assert total != sum(numbers), f"{total} is the plain sum: square each number first"
assert total == 14, f"{total} is not the sum of the squares of {numbers}"

# %%
assert total > 0, "a sum of squares is positive"

# %% [markdown]
# **Why.** Squares are what ridge adds up: one large weight costs more than two small ones.

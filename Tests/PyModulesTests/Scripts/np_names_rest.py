import random
import warnings
import numpy as np
# %%
np.zeros(2, like=np.ones(1))
# %%
np.argpartition([3, 1], 0, order="x")
# %%
np.array([3, 1]).argpartition(0, order="x")
# %%
np.random.default_rng(1).gauss
# %%
[issubclass(getattr(np.exceptions, name), Warning) for name in ["ComplexWarning", "ModuleDeprecationWarning", "VisibleDeprecationWarning"]]
# %%
np.exceptions.ComplexWarning.__mro__[1], np.exceptions.VisibleDeprecationWarning.__mro__[1], np.exceptions.ModuleDeprecationWarning.__mro__[1]
# %%
issubclass(np.exceptions.DTypePromotionError, TypeError), issubclass(np.exceptions.TooHardError, RuntimeError)
# %%
warnings.filterwarnings("ignore", category=np.exceptions.VisibleDeprecationWarning)
warnings.warn("hidden", np.exceptions.VisibleDeprecationWarning)
# %%
r = random.Random(1)
r.VERSION, r.gauss_next, r.gauss(0, 1), r.gauss_next
# %%
flags = np.ones((2, 3)).T.flags
flags.contiguous, flags.fortran, flags.fnc, flags.forc, flags.behaved, flags.carray, flags.farray, flags.num
# %%
flags = np.ones(3).flags
flags.contiguous, flags.fortran, flags.fnc, flags.forc, flags.behaved, flags.carray, flags.farray, flags.num

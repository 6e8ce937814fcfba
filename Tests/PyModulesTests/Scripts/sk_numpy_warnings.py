# numpy's warnings go through the filters of the module warnings, as all others do.
import warnings

import numpy as np

a = np.array([-1.0, 0.0, 1.0])
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    np.log(a)
    a / 0
print([(w.category.__name__, str(w.message)) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    print(np.sqrt(a))
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        np.log1p(np.array([-2.0]))
    except RuntimeWarning as warning:
        print("raised", warning)
print(np.sqrt(a))
warnings.filterwarnings("ignore", category=RuntimeWarning)
print(np.log(a))
warnings.resetwarnings()

def t(v, s):
    try:
        print(repr(format(v, s)))
    except Exception as e:
        print(type(e).__name__, e)
t(1, "s"); t("a", "d"); t(1.5, "d"); t("a", "=5"); t(1, ".2"); t(1.0, "q"); t(1, "q"); t("a", "+"); t("a", ","); t(1, "c,"); t(1.5, "x"); t([], "5"); t(None, "d"); t({}, ""); t(-1, "c"); t(1, "5.")

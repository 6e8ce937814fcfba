def t(f, v):
    try:
        print(f % v)
    except Exception as e:
        print(type(e).__name__, e)
t("%d", "a"); t("%d %d", (1,)); t("%d", (1, 2)); t("%z", 1); t("%", 1); t("%(a)s", 1); t("%(a)s", {}); t("%c", "ab"); t("%f", "1"); t("%x", 1.5); t("a", 1); t("%c", 1.5)
